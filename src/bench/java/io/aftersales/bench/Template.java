package io.aftersales.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** How far a case has come that the application itself made, and that generated ones are copies of. */
enum Template {
    /** Waits for the first contact in 24 hours. */
    RECEIVED(20),
    /** Waits for the first contact in two hours. */
    URGENT(5),
    /** Waits for triage. */
    CONTACTED(25),
    /** Waits for guidance. */
    GUIDED(25),
    /** Waits for an appointment. */
    IN_REPAIR(25),
    /** Guided, followed up and closed. */
    FINISHED(0);

    private final int percentOfOpen;

    Template(int percentOfOpen) {
        this.percentOfOpen = percentOfOpen;
    }

    /** Of a hundred open cases. */
    int percentOfOpen() {
        return percentOfOpen;
    }

    /** Makes a case and returns its number. */
    String make(Rest node) {
        String number = node.post("", "/api/claims", claim(this == URGENT))
                .path("number")
                .asText();
        if (this == RECEIVED || this == URGENT) {
            return number;
        }
        String mode = this == IN_REPAIR ? "ON_SITE" : "REMOTE_GUIDANCE";
        node.complete("desk", number, "Task_ContactCustomer", reached(mode));
        if (this != CONTACTED) {
            node.complete(
                    "desk",
                    number,
                    "Task_TriageClaim",
                    Map.of("serviceMode", mode, "privateWarrantyConditions", "MET"));
        }
        if (this == FINISHED) {
            Journey.walk(node, number, Journey.GUIDED, Journey.STEPS.size());
        }
        return number;
    }

    static Map<String, Object> claim(boolean urgent) {
        Map<String, Object> claim = new HashMap<>();
        claim.put("channel", "WEBSITE");
        claim.put("kind", "REPAIR");
        claim.put("productLine", "SMART_HOME");
        claim.put("urgent", urgent);
        if (urgent) {
            claim.put("urgencyReason", "LOCKED_OUT");
        }
        claim.put("customer", Map.of("name", "Li Lei", "phone", phone(), "preferredChannel", "PHONE", "locale", "en"));
        claim.put("product", Map.of("model", "Lock X1", "serialNumber", "SN-" + UUID.randomUUID()));
        claim.put("symptom", "The lock does not open");
        return claim;
    }

    /** A number that nobody else is likely to have. */
    static String phone() {
        return "+86138%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }

    static Map<String, Object> reached(String plan) {
        Map<String, Object> form = new HashMap<>();
        form.put("privateContactChannel", "PHONE");
        form.put("customerReached", true);
        form.put("privateContactDataConfirmed", true);
        form.put("privateFaultConfirmed", true);
        form.put("privateFault", "Battery leaked");
        form.put("privateProcessTold", true);
        form.put("privateRepairCycleTold", true);
        form.put("privateCostBearingTold", true);
        form.put("servicePlan", plan);
        return form;
    }
}
