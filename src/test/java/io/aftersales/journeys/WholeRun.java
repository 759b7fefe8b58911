package io.aftersales.journeys;

import io.aftersales.testing.Pictures;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A claim from its receipt to its end, with a word of its own in every field that is personal or free text. */
final class WholeRun {

    private static final String CONTACT = "Task_ContactCustomer";

    private final FrontDoor door;
    private final JdbcClient database;
    private final Marks marks;

    WholeRun(FrontDoor door, JdbcClient database, Marks marks) {
        this.door = door;
        this.database = database;
        this.marks = marks;
    }

    /** Returns the number of a claim that is closed. */
    String closed() {
        String number = door.submit(marks.application());
        door.complete("desk", number, CONTACT, attempt());
        door.send("desk", number, CONTACT, Map.of("customerReached", true, "privateFault", marks.word()));
        door.advance(Duration.ofHours(25));
        door.complete("supervisor", number, "Task_TakeOverOverduePromise", Map.of("privateNote", "I call"));
        door.complete("desk", number, CONTACT, conversation());
        door.complete("desk", number, "Task_TriageClaim", deviatingTriage());
        door.complete(
                "desk", number, "Task_GuideCustomer", Map.of("solvedRemotely", false, "privateSolution", marks.word()));
        repair(number);
        followUp(number);
        door.complete(
                "desk",
                number,
                "Task_DecideOutcome",
                Map.of("privateOutcome", "SOLVED", "privateCauseFound", true, "privateCause", marks.word()));
        return number;
    }

    /** Nobody answers the survey, and the customer is called. */
    private void followUp(String number) {
        door.advance(Duration.ofHours(49));
        Map<String, Object> form = new HashMap<>();
        form.put("contactResult", "ANSWERED");
        form.put("privateContactChannel", "PHONE");
        form.put("privateRating1", "2");
        form.put("privateText1", marks.word());
        form.put("privateProblem", marks.word());
        form.put("privateNote", marks.word());
        door.complete("desk", number, "Task_FollowUpCustomer", form);
        door.complete(
                "desk",
                number,
                "Task_SettleProblem",
                Map.of("privateRemedy", "EXPLAINED", "privateRemedyText", marks.word()));
    }

    /** A visit, a wrong report of it, and everything up to the signature. */
    private void repair(String number) {
        RepairBench bench = new RepairBench(door, database);
        bench.booked(number, Duration.ofHours(2));
        door.complete(
                "engineer",
                number,
                "Task_LogArrival",
                Map.of(
                        "arrivalResult",
                        "CHANGE",
                        "privateNote",
                        marks.word(),
                        "privateToldBy",
                        "PHONE",
                        "privateUnderstood",
                        true));
        bench.booked(number, Duration.ofHours(2));
        bench.arrived(number);
        door.complete(
                "engineer",
                number,
                "Task_DiagnoseFault",
                marks.in(RepairBench.diagnosis("PRODUCT_QUALITY"), "privateFindings"));
        bench.quoted(number, 5);
        door.complete(
                "desk",
                number,
                "Task_ObtainConsent",
                Map.of(
                        "consentAnswer",
                        "CONSENTED",
                        "privateConsentChannel",
                        "PHONE",
                        "privateGivenBy",
                        marks.word(),
                        "privateNote",
                        marks.word()));
        door.complete("engineer", number, "Task_RepairProduct", marks.in(RepairBench.work("DONE"), "privateProcess"));
        door.complete(
                "quality",
                number,
                "Task_InspectQuality",
                Map.of("inspectionPassed", true, "privateFindings", marks.word()));
        door.upload("engineer", "/api/repairs/" + number + "/papers", "signed.png", Pictures.png());
        door.complete("engineer", number, "Task_HandOver", marks.in(RepairBench.acceptance(true), "privateOpinion"));
    }

    private Map<String, Object> attempt() {
        Map<String, Object> attempt = new HashMap<>(Papers.notReached());
        attempt.put("privateNote", marks.word());
        return attempt;
    }

    private Map<String, Object> conversation() {
        Map<String, Object> conversation = Papers.reached("REMOTE_GUIDANCE");
        conversation.put("privateCustomerPhone", marks.phone());
        conversation.put("privateCustomerEmail", marks.word() + "@example.com");
        conversation.put("privateFault", marks.word());
        conversation.put("privateNote", marks.word());
        return conversation;
    }

    private Map<String, Object> deviatingTriage() {
        return Map.of(
                "serviceMode",
                "REMOTE_GUIDANCE",
                "privateWarrantyConditions",
                "OPEN",
                "privateModeReason",
                marks.word());
    }
}
