package io.aftersales.journeys;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** What customers and staff write down in the tests of whole runs. Each customer and unit is there once. */
final class Papers {

    private Papers() {}

    /** Returns a repair claim of a customer and unit that nobody has heard of. */
    static Map<String, Object> repair() {
        return repairOf(serialNumber());
    }

    /** Returns a repair claim of a new customer for that unit. */
    static Map<String, Object> repairOf(String serialNumber) {
        Map<String, Object> claim = new HashMap<>();
        claim.put("channel", "WEBSITE");
        claim.put("kind", "REPAIR");
        claim.put("productLine", "SMART_HOME");
        claim.put("urgent", false);
        claim.put("customer", Map.of("name", "Li Lei", "phone", phone(), "preferredChannel", "PHONE", "locale", "en"));
        claim.put("product", Map.of("model", "Lock X1", "serialNumber", serialNumber));
        claim.put("symptom", "The lock does not open");
        return claim;
    }

    /** Returns that claim with a reason why it cannot wait. */
    static Map<String, Object> urgent(Map<String, Object> claim) {
        claim.put("urgent", true);
        claim.put("urgencyReason", "LOCKED_OUT");
        return claim;
    }

    /** Returns the start form of a call about that unit, filled in with what must be there. */
    static Map<String, Object> call() {
        Map<String, Object> form = new HashMap<>();
        form.put("privateChannel", "PHONE");
        form.put("privateKind", "REPAIR");
        form.put("privateProductLine", "SMART_HOME");
        form.put("privateCustomerName", "Han Meimei");
        form.put("privateCustomerPhone", phone());
        form.put("privateProductModel", "Lock X1");
        form.put("privateSerialNumber", serialNumber());
        form.put("privateSymptom", "Handle broken");
        return form;
    }

    /** Returns the report that the customer was reached and everything was said. */
    static Map<String, Object> reached(String servicePlan) {
        Map<String, Object> form = new HashMap<>();
        form.put("privateContactChannel", "PHONE");
        form.put("customerReached", true);
        form.put("privateContactDataConfirmed", true);
        form.put("privateFaultConfirmed", true);
        form.put("privateFault", "Battery leaked");
        form.put("privateProcessTold", true);
        form.put("privateRepairCycleTold", true);
        form.put("privateCostBearingTold", true);
        form.put("servicePlan", servicePlan);
        return form;
    }

    static Map<String, Object> notReached() {
        return Map.of("privateContactChannel", "PHONE", "customerReached", false, "privateNote", "Line busy");
    }

    static Map<String, Object> triage(String serviceMode) {
        return Map.of(
                "serviceMode", serviceMode,
                "privateWarrantyConditions", "MET",
                "privateModeReason", "As the customer wishes");
    }

    /** The product works again after guidance. */
    static Map<String, Object> guided() {
        return Map.of("solvedRemotely", true, "privateSolution", "Restart the lock");
    }

    static String serialNumber() {
        return "SN-" + UUID.randomUUID();
    }

    static String phone() {
        return "+86138%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }
}
