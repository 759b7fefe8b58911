package io.aftersales.testing;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Notes every sequence flow that a token went along in a committed transaction; history keeps only nodes. */
final class TakenFlows extends AbstractBpmnParseListener implements ExecutionListener {

    private final Set<Flow> taken = ConcurrentHashMap.newKeySet();

    /** One flow of the process with that key. */
    record Flow(String process, String id) {}

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        flow.addListener(EVENTNAME_TAKE, this);
    }

    @Override
    public void notify(DelegateExecution execution) {
        Flow flow = new Flow(
                ((ExecutionEntity) execution).getProcessDefinition().getKey(), execution.getCurrentTransitionId());
        Context.getCommandContext()
                .getTransactionContext()
                .addTransactionListener(TransactionState.COMMITTED, committed -> taken.add(flow));
    }

    /** Returns what was taken since it was last told to forget. */
    Set<Flow> taken() {
        return Set.copyOf(taken);
    }

    void forget() {
        taken.clear();
    }
}
