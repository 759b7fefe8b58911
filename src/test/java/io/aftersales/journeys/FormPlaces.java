package io.aftersales.journeys;

import io.aftersales.engine.ProcessVariable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/** Where forms are asked for, and tasks at which they wait, begun in the middle of their process. */
final class FormPlaces {

    /** What every id says; the request for an erasure has to be there, all other forms do without. */
    static final UUID ID = UUID.fromString("0d3dcb14-2c4d-4b39-a0c2-6f1f3a3f2b8e");

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern VARIABLES = Pattern.compile("io\\.aftersales\\..*Variables");

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final List<ProcessVariable<?>> variables;
    private final Map<String, Place> places = new HashMap<>();

    FormPlaces(RepositoryService repository, RuntimeService runtime, TaskService tasks)
            throws ReflectiveOperationException {
        this.variables = variables();
        this.runtime = runtime;
        this.tasks = tasks;
        repository.createProcessDefinitionQuery().latestVersion().list().forEach(definition -> {
            BpmnModelInstance model = repository.getBpmnModelInstance(definition.getId());
            model.getModelElementsByType(UserTask.class).forEach(task -> add(definition, task));
            model.getModelElementsByType(StartEvent.class).forEach(start -> add(definition, start));
        });
    }

    /** @param groups who does it, as the model says */
    record Place(String process, String element, boolean start, String groups) {}

    Place of(String form) {
        Place place = places.get(form);
        if (place == null) {
            throw new AssertionError("No step of a model asks for form " + form);
        }
        return place;
    }

    /** Begins a process at that step; returns the ids of the instance and of its task. */
    Begun begin(Place place, String caseNumber) {
        String instance = runtime.createProcessInstanceByKey(place.process())
                .businessKey(caseNumber)
                .setVariables(facts(caseNumber))
                .startBeforeActivity(place.element())
                .execute()
                .getId();
        String task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(place.element())
                .singleResult()
                .getId();
        return new Begun(instance, task);
    }

    record Begun(String instance, String task) {}

    private void add(ProcessDefinition definition, FlowNode node) {
        String form = node.getAttributeValueNs(CAMUNDA, "formRef");
        if (form != null) {
            String groups = node.getAttributeValueNs(CAMUNDA, "candidateGroups");
            places.put(
                    form,
                    new Place(
                            definition.getKey(),
                            node.getId(),
                            node instanceof StartEvent,
                            groups == null ? "" : groups));
        }
    }

    /** Every variable of every process but the private ones. */
    private static List<ProcessVariable<?>> variables() throws ReflectiveOperationException {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new RegexPatternTypeFilter(VARIABLES));
        List<ProcessVariable<?>> variables = new ArrayList<>();
        for (var found : scan.findCandidateComponents("io.aftersales")) {
            for (Field field : Class.forName(found.getBeanClassName()).getDeclaredFields()) {
                if (field.getType() == ProcessVariable.class && Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    variables.add((ProcessVariable<?>) field.get(null));
                }
            }
        }
        variables.removeIf(variable -> variable.name().startsWith(ProcessVariable.PRIVATE_PREFIX));
        return variables;
    }

    private Map<String, Object> facts(String caseNumber) {
        Map<String, Object> facts = new HashMap<>();
        variables.forEach(variable -> facts.put(variable.name(), fact(variable, caseNumber)));
        return facts;
    }

    private static Object fact(ProcessVariable<?> variable, String caseNumber) {
        if (variable.type() != String.class) {
            return variable.type() == Boolean.class ? (Object) true : (Object) 1L;
        }
        String name = variable.name();
        if (name.endsWith("At")) {
            return "2099-01-01T00:00:00Z";
        }
        if (name.endsWith("Id")) {
            return ID.toString();
        }
        if (name.endsWith("Number")) {
            return caseNumber;
        }
        return name.equals("department") || name.endsWith("Group") ? "service-desk" : "engineer";
    }
}
