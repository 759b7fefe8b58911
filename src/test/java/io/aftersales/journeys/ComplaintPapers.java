package io.aftersales.journeys;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What complainants and staff write down in the tests of whole runs. */
final class ComplaintPapers {

    static final String ACKNOWLEDGE = "Task_AcknowledgeComplaint";
    static final String CLASSIFY = "Task_ClassifyComplaint";
    static final String INVESTIGATE = "Task_InvestigateComplaint";

    private ComplaintPapers() {}

    /** Returns a complaint of a customer nobody has heard of, which the department for general matters handles. */
    static Map<String, Object> complaint() {
        return complaint("OTHER");
    }

    static Map<String, Object> complaint(String category) {
        Map<String, Object> complaint = new HashMap<>();
        complaint.put("channel", "EMAIL");
        complaint.put("category", category);
        complaint.put(
                "customer",
                Map.of(
                        "name", "Wang Fang",
                        "phone", Papers.phone(),
                        "email", "wang.fang@example.com",
                        "preferredChannel", "PHONE",
                        "locale", "en"));
        complaint.put("product", Map.of("model", "Lock X1", "serialNumber", Papers.serialNumber()));
        complaint.put("content", "Nobody called me back for a week");
        complaint.put("demand", "An apology and a date");
        complaint.put("severity", "MEDIUM");
        return complaint;
    }

    /** Returns the start form of a complaint by letter, filled in with what must be there. */
    static Map<String, Object> letter() {
        Map<String, Object> form = new HashMap<>();
        form.put("privateChannel", "LETTER");
        form.put("privateCategory", "SERVICE");
        form.put("privateSeverity", "HIGH");
        form.put("privateProductLine", "SMART_HOME");
        form.put("privateCustomerName", "Sun Li");
        form.put("privateCustomerPhone", Papers.phone());
        form.put("privateContent", "The engineer was rude");
        return form;
    }

    static Map<String, Object> acknowledgement() {
        return Map.of("privateContactChannel", "PHONE", "privateProcessTold", true, "privateExpectedDateTold", true);
    }

    static Map<String, Object> classification(String category) {
        return new HashMap<>(
                Map.of("privateCategory", category, "privateSeverity", "MEDIUM", "privateNature", "SINGLE"));
    }

    static Map<String, Object> findings(String causeClass) {
        return Map.of(
                "privateEvidenceKind", "CUSTOMER_STATEMENT",
                "privateEvidence", "Call log shows no outgoing call",
                "privateFacts", "Nobody called",
                "privateResponsibility", "Service desk",
                "causeClass", causeClass);
    }

    static Map<String, Object> opinion() {
        return Map.of("privateCause", "Seal too thin", "privateCountermeasure", "Thicker seal");
    }

    static Map<String, Object> plan() {
        return Map.of("privateSolution", "Call and apologise", "privateMeasures", "Call-back list");
    }

    static Map<String, Object> carriedOut() {
        return Map.of("privateDone", "Called and apologised", "handlingFinished", true);
    }

    static Map<String, Object> result(boolean disputed) {
        return Map.of(
                "privateContactChannel", "PHONE",
                "privateResultMeasures", "A list of calls to make",
                "privateResult", "We have apologised",
                "privateFollowUp", "We call again in a week",
                "privateSolved", true,
                "privateCause", "No list",
                "privateImprovement", "The list is checked daily",
                "privateSatisfactionAsked", true,
                "resultDisputed", disputed);
    }

    /** Returns the start form that asks for an extension. */
    static Map<String, Object> extension(String number, LocalDate newDate, Instant customerToldAt) {
        return Map.of(
                "privateComplaintNumber",
                number,
                "privateNewDate",
                newDate.toString(),
                "privateExtensionReason",
                "EXTERNAL_EXAMINATION",
                "privateReasonText",
                "An institute examines the lock",
                "privateCustomerToldAt",
                customerToldAt.toString(),
                "privateContactChannel",
                "PHONE");
    }

    static Map<String, Object> ending(String number, String how) {
        return new HashMap<>(Map.of(
                "privateComplaintNumber", number, "privateEnding", how, "privateEndingReason", "The customer said so"));
    }
}
