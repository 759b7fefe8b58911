package io.aftersales.models;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A task that comes again asks anew: a form shows what the variables of its fields hold, so the answer of the last round
 * would stand in it, ready to be sent.
 */
final class RoundRules {

    /** What may stand there: facts, proposals that are changed and sent again, and the very answer that leads back. */
    private static final Set<String> KEPT = Set.of(
            "engineer",
            "wish",
            "measureKind",
            "choice",
            "offerKind",
            "customerReached",
            "customerWithdrew",
            "servicePlan",
            "planDecision",
            "handlingFinished",
            "improvementCarriedOut",
            "collectionResult",
            "reviewDecision",
            "exceptionGranted",
            "consentAnswer",
            "receiptResult",
            "inspectionPassed",
            "bookingResult",
            "arrivalResult",
            "demandRoute",
            "refundDecision",
            "offerDecision",
            "contactResult");

    static final List<Rule> ALL =
            List.of(new Rule("a task that comes again does not open with its last answer", RoundRules::answers));

    private RoundRules() {}

    private static List<String> answers(Model model, Surroundings around) {
        Findings findings = new Findings();
        Map<String, Set<String>> next = next(model);
        for (Xml task : model.root().all("userTask")) {
            Set<String> round = reached(task.id(), next).stream()
                    .filter(node -> reached(node, next).contains(task.id()))
                    .collect(Collectors.toSet());
            if (round.contains(task.id())) {
                String code = code(model, round, around);
                for (String field : FormRules.fields(model, task, around)) {
                    String constant = around.variables()
                            .getOrDefault(model.module(), Map.of())
                            .getOrDefault(field, field);
                    findings.expect(
                            KEPT.contains(field)
                                    || Pattern.compile("\\b" + constant + "\\s*\\.(take|clear)\\(")
                                            .matcher(code)
                                            .find(),
                            "'%s' comes again with the last '%s' in its form, expected %s.take(..) on the way back",
                            task.id(),
                            field,
                            constant);
                }
            }
        }
        return findings.all();
    }

    /** Returns the sources of the steps of that round as one text. */
    private static String code(Model model, Set<String> round, Surroundings around) {
        return model.root().all("serviceTask").stream()
                .filter(step -> round.contains(step.id()))
                .map(step -> step.camunda("delegateExpression").replaceAll("[${}]", ""))
                .filter(bean -> !bean.isEmpty())
                .map(bean -> around.delegate(model.module(), Model.camel(bean)).orElse(""))
                .collect(Collectors.joining("\n"));
    }

    /** Returns where each node leads to; what a node is left by when something happens counts as well. */
    private static Map<String, Set<String>> next(Model model) {
        Map<String, Set<String>> next = new HashMap<>();
        model.flows().forEach(flow -> lead(next, flow.get("sourceRef"), flow.get("targetRef")));
        model.root().all("boundaryEvent").forEach(event -> lead(next, event.get("attachedToRef"), event.id()));
        return next;
    }

    private static void lead(Map<String, Set<String>> next, String from, String to) {
        next.computeIfAbsent(from, node -> new LinkedHashSet<>()).add(to);
    }

    private static Set<String> reached(String from, Map<String, Set<String>> next) {
        Set<String> seen = new HashSet<>();
        List<String> edge = List.copyOf(next.getOrDefault(from, Set.of()));
        while (!edge.isEmpty()) {
            edge = edge.stream()
                    .filter(seen::add)
                    .flatMap(node -> next.getOrDefault(node, Set.of()).stream())
                    .toList();
        }
        return seen;
    }
}
