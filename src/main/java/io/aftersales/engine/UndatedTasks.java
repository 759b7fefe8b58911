package io.aftersales.engine;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Gives a new task the date of {@link TaskDueDates} where its model gives none, so that the lists of what is due show
 * it. What the model says stays. Holds for every version of a model, so for running instances as well; tasks that are
 * open already stay as they are. The date is for lists only: no timer and no promise hangs on it.
 */
class UndatedTasks extends AbstractProcessEnginePlugin {

    private final ObjectProvider<TaskDueDates> dates;

    UndatedTasks(ObjectProvider<TaskDueDates> dates) {
        this.dates = dates;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<>()
                : new ArrayList<>(configuration.getCustomPostBPMNParseListeners());
        listeners.add(new Created(this::date));
        configuration.setCustomPostBPMNParseListeners(listeners);
    }

    void date(DelegateTask task) {
        if (task.getDueDate() == null) {
            dates.ifAvailable(known ->
                    known.dueAt(task.getTaskDefinitionKey()).map(Date::from).ifPresent(task::setDueDate));
        }
    }

    /** Has each task of a model told when it is there, with all that the model sets. */
    private static final class Created extends AbstractBpmnParseListener {

        private final TaskListener told;

        Created(TaskListener told) {
            this.told = told;
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior task) {
                task.getTaskDefinition().addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, told);
            }
        }
    }
}
