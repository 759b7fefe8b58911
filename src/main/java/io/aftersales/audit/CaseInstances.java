package io.aftersales.audit;

import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what the engine has on record about a case, running or finished. */
@Service
@Transactional(readOnly = true)
public class CaseInstances {

    private final HistoryService history;
    private final InstanceHistory instances;
    private final FiredRules rules;

    CaseInstances(HistoryService history, InstanceHistory instances, FiredRules rules) {
        this.history = history;
        this.instances = instances;
        this.rules = rules;
    }

    /** Returns the record of every instance of that case, the first started first; none when there is no such case. */
    public List<InstanceRecord> of(String caseNumber) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .sorted(Comparator.comparing(HistoricProcessInstance::getStartTime)
                        .thenComparing(HistoricProcessInstance::getId))
                .map(instance -> instances.of(instance.getId()))
                .toList();
    }

    /**
     * Returns what decision tables decided in all instances of that case, the first decided first, {@link
     * InstanceHistory#MOST} at most (INF-07). Takes as many statements for a long case as for a short one.
     */
    public List<InstanceRecord.Decision> decisions(String caseNumber) {
        return rules.ofCase(caseNumber);
    }
}
