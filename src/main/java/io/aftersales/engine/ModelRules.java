package io.aftersales.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/** What a model must keep when a process owner edits it. Independent of the engine that deploys it. */
class ModelRules {

    /** What a model may refer to. */
    interface Surroundings {

        /** Whether there is a Java step of that bean name. */
        boolean step(String name);

        /** Whether a form with that key is deployed already. */
        boolean form(String key);

        boolean group(String id);
    }

    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");

    private final List<PromisedStep> promisedSteps;
    private final Surroundings known;

    ModelRules(List<PromisedStep> promisedSteps, Surroundings known) {
        this.promisedSteps = List.copyOf(promisedSteps);
        this.known = known;
    }

    /**
     * Returns what is wrong with a model, in words; empty when it may be deployed.
     *
     * @param resources names of all files of the deployment
     */
    List<String> violations(BpmnModelInstance model, Collection<String> resources) {
        List<String> found = new ArrayList<>();
        promises(model, found);
        javaSteps(model, found);
        groups(model, found);
        forms(model, Set.copyOf(resources), found);
        return found;
    }

    private void promises(BpmnModelInstance model, List<String> found) {
        for (PromisedStep step : promisedSteps) {
            if (!(model.getModelElementById(step.process()) instanceof Process)) {
                continue;
            }
            if (!(model.getModelElementById(step.element()) instanceof Activity activity)) {
                found.add("'%s' is missing; it carries the promise: %s".formatted(step.element(), step.clause()));
                continue;
            }
            step.tasks().stream()
                    .filter(task -> !(model.getModelElementById(task) instanceof UserTask))
                    .forEach(task -> found.add("the task '%s' is missing, with which the promise is kept: %s"
                            .formatted(task, step.clause())));
            String breach = step.timers().get(step.timers().size() - 1);
            if (model.getModelElementsByType(BoundaryEvent.class).stream()
                    .filter(event -> watches(event, activity, breach))
                    .noneMatch(ModelRules::escalates)) {
                found.add("the timer %s must lead straight to the call of 'escalation': %s"
                        .formatted(breach, step.clause()));
            }
            for (String timer : step.timers()) {
                if (model.getModelElementsByType(BoundaryEvent.class).stream()
                        .noneMatch(event -> watches(event, activity, timer))) {
                    found.add("'%s' has lost its non-interrupting timer %s, without which nobody learns that this "
                                    .formatted(step.element(), timer)
                            + "promise is late: " + step.clause());
                }
            }
        }
    }

    private static boolean watches(BoundaryEvent event, Activity activity, String timer) {
        return event.getAttachedTo().equals(activity)
                && !event.cancelActivity()
                && event.getEventDefinitions().stream()
                        .anyMatch(definition -> definition instanceof TimerEventDefinition found
                                && found.getTimeDate() != null
                                && timer.equals(
                                        found.getTimeDate().getTextContent().strip()))
                && !event.getOutgoing().isEmpty();
    }

    private static boolean escalates(BoundaryEvent event) {
        return event.getOutgoing().stream()
                .map(SequenceFlow::getTarget)
                .anyMatch(
                        target -> target instanceof CallActivity call && "escalation".equals(call.getCalledElement()));
    }

    private void groups(BpmnModelInstance model, List<String> found) {
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            for (String group : task.getCamundaCandidateGroupsList()) {
                if (!group.contains("{") && !known.group(group.strip())) {
                    found.add("'%s' is for the group '%s', which does not exist".formatted(task.getId(), group));
                }
            }
        }
    }

    private void javaSteps(BpmnModelInstance model, List<String> found) {
        for (ServiceTask task : model.getModelElementsByType(ServiceTask.class)) {
            String expression = task.getCamundaDelegateExpression();
            Matcher bean = BEAN.matcher(expression == null ? "" : expression);
            if (!bean.matches()) {
                found.add("'%s' must name its Java step as a delegate expression such as ${%s}, but has %s"
                        .formatted(task.getId(), "recordContactDelegate", expression == null ? "none" : expression));
            } else if (!known.step(bean.group(1))) {
                found.add("'%s' names the Java step '%s', which this program does not have"
                        .formatted(task.getId(), bean.group(1)));
            }
        }
    }

    private void forms(BpmnModelInstance model, Set<String> resources, List<String> found) {
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            if (task.getCamundaFormRef() == null) {
                found.add("'%s' has no form".formatted(task.getId()));
            }
            formKey(task.getId(), task.getCamundaFormKey(), found);
            form(task.getId(), task.getCamundaFormRef(), task.getCamundaFormRefBinding(), resources, found);
        }
        for (StartEvent event : model.getModelElementsByType(StartEvent.class)) {
            formKey(event.getId(), event.getCamundaFormKey(), found);
            form(event.getId(), event.getCamundaFormRef(), event.getCamundaFormRefBinding(), resources, found);
        }
    }

    /** What a form key names is shown as a page, with its scripts, to everybody who opens the task. */
    private static void formKey(String element, @Nullable String key, List<String> found) {
        if (key != null) {
            found.add("'%s' has the form key '%s'; only forms are shown, by their formRef".formatted(element, key));
        }
    }

    private void form(
            String element,
            @Nullable String form,
            @Nullable String binding,
            Set<String> resources,
            List<String> found) {
        boolean deployedBeside =
                form != null && resources.stream().anyMatch(resource -> resource.endsWith(form + ".form"));
        if (form != null && !deployedBeside && ("deployment".equals(binding) || !known.form(form))) {
            found.add(
                    "'%s' wants the form '%s', which is neither in this deployment nor known".formatted(element, form));
        }
    }
}
