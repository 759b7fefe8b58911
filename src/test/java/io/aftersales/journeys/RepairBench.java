package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Pictures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The staff of a repair at their forms: {@code dispatcher}, {@code engineer}, {@code quality}, {@code manager}. */
final class RepairBench {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final FrontDoor door;
    private final JdbcClient database;

    RepairBench(FrontDoor door, JdbcClient database) {
        this.door = door;
        this.database = database;
        price("LABOUR-HOUR", 12_000);
        price("PSU-12V", 8_950);
    }

    /** Returns a claim whose customer was reached and who is served that way; bought within the warranty, with invoice. */
    String triaged(String mode) {
        Map<String, Object> claim = Papers.repair();
        claim.put(
                "purchase",
                Map.of("date", today().minusMonths(6).toString(), "proofType", "INVOICE", "proofNumber", "I-1"));
        return triaged(claim, mode);
    }

    String triaged(Map<String, Object> claim, String mode) {
        String number = door.submit(claim);
        door.complete("desk", number, "Task_ContactCustomer", Papers.reached(mode));
        door.complete("desk", number, "Task_TriageClaim", Papers.triage(mode));
        return number;
    }

    /** Books a visit so long from now, to the minute. */
    Instant booked(String number, Duration from) {
        Instant at = Instant.ofEpochSecond(door.now().plus(from).getEpochSecond() / 60 * 60);
        door.complete(
                "dispatcher",
                number,
                "Task_BookAppointment",
                Map.of("privateAppointmentAt", at.toString(), "engineer", "engineer"));
        return at;
    }

    void arrived(String number) {
        door.complete("engineer", number, "Task_LogArrival", Map.of("arrivalResult", "ARRIVED"));
    }

    void diagnosed(String number, String cause) {
        door.complete("engineer", number, "Task_DiagnoseFault", diagnosis(cause));
    }

    static Map<String, Object> diagnosis(String cause) {
        Map<String, Object> form = new HashMap<>();
        form.put("privateCause", cause);
        form.put("privateCauseFound", !cause.equals("UNKNOWN"));
        form.put("privateComponent", "PSU-12V");
        form.put("privateComponentClass", "CORE_PART");
        form.put("privateFindings", "The power supply gives no current");
        form.put("privateRepairable", true);
        return form;
    }

    void quoted(String number, int cycleDays) {
        door.complete(
                "engineer",
                number,
                "Task_QuoteRepair",
                Map.of(
                        "privatePlan",
                        "Put in another power supply",
                        "privateQuoteLines",
                        "LABOUR-HOUR 1\nPSU-12V 1",
                        "privateCycleDays",
                        String.valueOf(cycleDays),
                        "privateValidUntil",
                        today().plusDays(14).toString()));
    }

    void consented(String number) {
        answered(number, "CONSENTED");
    }

    void answered(String number, String answer) {
        door.complete(
                "desk",
                number,
                "Task_ObtainConsent",
                Map.of(
                        "consentAnswer", answer,
                        "privateConsentChannel", "PHONE",
                        "privateGivenBy", "Li Lei",
                        "privateNote", "By phone"));
    }

    void worked(String number, String result) {
        door.complete("engineer", number, "Task_RepairProduct", work(result));
    }

    static Map<String, Object> work(String result) {
        Map<String, Object> form = new HashMap<>();
        form.put("workResult", result);
        form.put("privateProcess", "Power supply exchanged");
        form.put("privateParts", "PSU-12V 1 PSU-777");
        form.put("privateProblemMet", "Corroded contacts");
        form.put("privateFullyTested", true);
        return form;
    }

    void inspected(String number, boolean passed) {
        door.complete(
                "quality",
                number,
                "Task_InspectQuality",
                Map.of("inspectionPassed", passed, "privateFindings", "Runs for an hour"));
    }

    /** Files the picture of a signed paper, as an engineer does with his phone. */
    void signedOnPaper(String number, boolean satisfied) {
        door.upload("engineer", "/api/repairs/" + number + "/papers", "signed.png", Pictures.png());
        door.complete("engineer", number, "Task_HandOver", acceptance(satisfied));
    }

    static Map<String, Object> acceptance(boolean satisfied) {
        Map<String, Object> form = new HashMap<>();
        form.put("privateAcceptedBy", "Li Lei");
        form.put("privateMayAccept", true);
        form.put("privateDemonstrated", true);
        form.put("privateAdvised", true);
        form.put("privateContent", "5");
        form.put("privateQuality", "4");
        form.put("privateAttitude", "5");
        form.put("customerSatisfied", satisfied);
        form.put("privateOpinion", satisfied ? "Fine" : "It still hums");
        return form;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(door.now(), ZONE);
    }

    private void price(String code, long cents) {
        int listed = database.sql("""
                        insert into price_list_item (code, name_en, name_zh, unit_cents, currency, active)
                        values (:code, :code, :code, :cents, 'CNY', true) on conflict (code) do nothing
                        """).param("code", code).param("cents", cents).update();
        assertThat(listed).isBetween(0, 1);
    }
}
