package io.aftersales.audit;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * The sequence flows that an instance took.
 *
 * <p>The engine keeps steps and not flows: a flow counts as taken when its target began after its source was done. Where
 * only one way can be gone, it is the one whose target began first.
 */
final class TakenWay {

    private TakenWay() {}

    static Set<String> of(BpmnModelInstance model, List<HistoricActivityInstance> steps) {
        Map<String, List<HistoricActivityInstance>> taken =
                steps.stream().collect(groupingBy(HistoricActivityInstance::getActivityId));
        Set<String> flows = new TreeSet<>();
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            for (HistoricActivityInstance step : taken.getOrDefault(node.getId(), List.of())) {
                Instant left = InstanceHistory.orNull(step.getEndTime());
                if (left != null && !step.isCanceled()) {
                    flows.addAll(outOf(node, left, taken));
                }
            }
        }
        return flows;
    }

    private static Collection<String> outOf(
            FlowNode node, Instant left, Map<String, List<HistoricActivityInstance>> taken) {
        boolean several = node instanceof ParallelGateway || node instanceof InclusiveGateway;
        Set<String> all = new TreeSet<>();
        String first = null;
        Instant firstBegan = null;
        for (SequenceFlow flow : node.getOutgoing()) {
            Optional<Instant> began = taken.getOrDefault(flow.getTarget().getId(), List.of()).stream()
                    .map(step -> step.getStartTime().toInstant())
                    .filter(start -> !start.isBefore(left))
                    .min(Instant::compareTo);
            if (began.isEmpty()) {
                continue;
            }
            all.add(flow.getId());
            if (firstBegan == null || began.get().isBefore(firstBegan)) {
                first = flow.getId();
                firstBegan = began.get();
            }
        }
        return several || first == null ? all : Set.of(first);
    }
}
