package io.aftersales.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shortest way of a claim through its processes: reached, guided, followed up, closed. */
final class Journey {

    /** A task and what its form hands over. */
    record Step(String task, Map<String, Object> fields) {

        /** What an engine may store: our forms keep personal data and free text out of it. */
        Map<String, Object> stored() {
            Map<String, Object> stored = new LinkedHashMap<>(fields);
            stored.keySet().removeIf(name -> name.startsWith("private"));
            return stored;
        }
    }

    static final List<Step> STEPS = List.of(
            new Step("Task_ContactCustomer", Template.reached("REMOTE_GUIDANCE")),
            new Step("Task_TriageClaim", Map.of("serviceMode", "REMOTE_GUIDANCE", "privateWarrantyConditions", "MET")),
            new Step("Task_GuideCustomer", Map.of("solvedRemotely", true, "privateSolution", "Restart the lock")),
            new Step(
                    "Task_FollowUpCustomer",
                    Map.of("contactResult", "ANSWERED", "privateContactChannel", "PHONE", "privateRating1", "5")),
            new Step(
                    "Task_DecideOutcome",
                    Map.of("privateOutcome", "SOLVED", "privateCauseFound", true, "privateCause", "Worn contact")));

    /** How many steps a case has behind it that waits for guidance. */
    static final int GUIDED = 2;

    private Journey() {}

    /** Completes these steps of a case by their forms, the first included and the last not. */
    static void walk(Rest node, String number, int from, int to) {
        STEPS.subList(from, to).forEach(step -> node.complete("desk", number, step.task(), step.fields()));
    }
}
