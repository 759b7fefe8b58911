package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.products.InstalledUnits;
import io.aftersales.products.SerialNumber;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Replacement, return and compensation over HTTP, on the database. */
@IntegrationTest
class ReplacementJourneyTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private InstalledUnits units;

    @Autowired
    private JdbcClient database;

    private final List<String> words = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private FrontDoor door;

    @SuppressWarnings("NullAway.Init")
    private ReplacementDesk desk;

    @BeforeEach
    void open() {
        door = new FrontDoor(http);
        desk = new ReplacementDesk(door, http, runtime);
    }

    @Test
    @Requirement({"RPL-01", "RPL-04", "RPL-05", "RPL-06", "RPL-07"})
    void aUnitIsReplacedTwiceAndTheChainIsKnown() {
        String first = Papers.serialNumber();
        String second = Papers.serialNumber();
        String third = Papers.serialNumber();
        String number = desk.wanted(first, ReplacementDesk.customer());

        desk.chosen(number, Map.of());
        desk.handOver(number, second);
        desk.record(number);
        JsonNode file = desk.file(number);
        assertThat(file.path("status").asText()).isEqualTo("CLOSED");
        assertThat(file.path("outcome").asText()).isEqualTo("EXCHANGED");
        assertThat(file.path("exchange").path("colour").asText()).isEqualTo("white");
        assertThat(file.path("exchange").path("signatureFile").asText()).isNotEmpty();
        desk.start(number);
        desk.chosen(number, Map.of("privateSerialNumber", second));
        desk.handOver(number, third);
        desk.record(number);

        assertThat(units.chain(SerialNumber.of(second).orElseThrow()))
                .extracting(unit -> unit.serialNumber())
                .containsExactly(
                        SerialNumber.of(first).orElseThrow(),
                        SerialNumber.of(second).orElseThrow(),
                        SerialNumber.of(third).orElseThrow());
        assertThat(door.timeline(number))
                .containsSubsequence(
                        "REPLACEMENT_APPLIED",
                        "ENTITLEMENT_DECIDED",
                        "ENTITLEMENT_TOLD",
                        "REMEDY_CHOSEN",
                        "EXCHANGE_APPROVED",
                        "PRODUCT_AGREED",
                        "PRODUCT_REPLACED",
                        "REPLACEMENT_CLOSED",
                        "SERVICE_RECORDED");
        assertThat(door.letters(number))
                .containsSubsequence("replacement-entitled", "replacement-agreed", "replacement-done");
    }

    @Test
    @Requirement("RPL-10")
    void anEngineerWhoIsGivenTheTaskStillApprovesNothing() {
        String number = desk.wanted(Papers.serialNumber(), ReplacementDesk.customer());
        desk.chosen(number, Map.of());

        String task =
                door.task("manager", number, "Task_ApproveExchange").path("id").asText();
        door.post("manager", "/engine-rest/task/" + task + "/assignee", Map.of("userId", "engineer"));
        ResponseEntity<JsonNode> refused =
                door.send("engineer", number, "Task_ApproveExchange", Map.of("exchangeApproved", true));

        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(FrontDoor.body(refused).path("message").asText()).contains(number, "engineer");
        assertThat(desk.file(number).path("status").asText()).isEqualTo("CHOSEN");
    }

    @Test
    @Requirement("INF-07")
    void aClosedRecordIsOnlyAddedTo() {
        String number = desk.wanted(Papers.serialNumber(), ReplacementDesk.customer());
        desk.chosen(number, Map.of());
        desk.handOver(number, Papers.serialNumber());
        desk.record(number);

        for (String change : List.of(
                "update replacement set new_colour = 'red' where claim_number = :number",
                "delete from replacement where claim_number = :number")) {
            assertThatThrownBy(
                            () -> database.sql(change).param("number", number).update())
                    .hasMessageContaining("Records of replacements are only added to");
        }
        Map<String, Object> correction =
                Map.of("record", "REPLACEMENT_RECORD", "text", "The colour is grey", "reason", "Misread");
        assertThat(correct("desk", number, correction)).isEqualTo(201);
        assertThat(correct("desk", number, Map.of("record", "REPLACEMENT_RECORD")))
                .isEqualTo(400);
        assertThat(correct("engineer", number, correction)).isEqualTo(403);
        assertThatThrownBy(() -> database.sql("update replacement_correction set text = 'x' where entered_by = 'desk'")
                        .update())
                .hasMessageContaining("Records of replacements are only added to");

        JsonNode file = desk.file(number);
        assertThat(file.path("exchange").path("colour").asText()).isEqualTo("white");
        assertThat(file.path("corrections").path(0).path("text").asText()).isEqualTo("The colour is grey");
        assertThat(file.path("corrections").path(0).path("by").asText()).isEqualTo("desk");
    }

    @Test
    @Requirement({"RPL-08", "RPL-13", "F41"})
    void aReturnIsGrantedByASuperiorApprovedByAManagerAndPaidOnce() {
        String number = desk.wanted(Papers.serialNumber(), ReplacementDesk.customer());

        desk.fill(number, "RETURN", Map.of());
        door.complete(
                "supervisor",
                number,
                "Task_DecideSpecialCase",
                Map.of("specialApproved", true, "privateDecisionReason", "The same conditions"));
        desk.tell(number);
        desk.choose(number, "RETURN");
        door.complete(
                "desk",
                number,
                "Task_ProposeRefund",
                Map.of("privateAmount", "1280.00", "privateCurrency", "CNY", "privateReason", "The price"));
        door.complete("manager", number, "Task_ApproveRefund", Map.of("refundDecision", "APPROVED"));
        Map<String, Object> payment = Map.of("privatePaymentReference", "PAY-1", "privatePaidOn", desk.today());
        door.complete("cashier", number, "Task_PayRefund", payment);
        assertThat(door.tasks("finance", number, "Task_PayRefund")).isEmpty();
        door.complete("dispatcher", number, "Task_TakeOriginalBack", Map.of("privateTakenBackOn", desk.today()));

        JsonNode file = desk.file(number);
        assertThat(file.path("outcome").asText()).isEqualTo("REFUNDED");
        assertThat(file.path("refund").path("amountCents").asLong()).isEqualTo(128_000);
        assertThat(file.path("refund").path("currency").asText()).isEqualTo("CNY");
        assertThat(file.path("refund").path("approvedBy").asText()).isEqualTo("manager");
        assertThat(file.path("refund").path("paidBy").asText()).isEqualTo("cashier");
        assertThat(door.letters(number))
                .containsSubsequence("replacement-special-case", "replacement-entitled-by-superior", "refund-paid");
    }

    @Test
    @Requirement("INF-07")
    void aRefusedOfferStaysAsItWas() {
        String number = longerWarrantyProposed();
        door.complete(
                "supervisor",
                number,
                "Task_ApproveOffer",
                Map.of("offerDecision", "REFUSED", "privateDecisionReason", "Not for a mere wish"));

        for (String change :
                List.of("update replacement_offer set status = 'PROPOSED'", "delete from replacement_offer")) {
            assertThatThrownBy(() -> database.sql(
                                    change
                                            + " where replacement_id in (select id from replacement where claim_number = :number)")
                            .param("number", number)
                            .update())
                    .hasMessageContaining("Records of replacements are only added to");
        }
    }

    @Test
    @Requirement({"WAR-11", "RPL-11"})
    void aLongerWarrantyIsGrantedInsteadOfAnExchange() {
        String number = longerWarrantyProposed();
        door.complete("supervisor", number, "Task_ApproveOffer", Map.of("offerDecision", "APPROVED"));
        door.complete(
                "desk", number, "Task_MakeOffer", Map.of("offerAccepted", true, "privateContactChannel", "PHONE"));

        assertThat(desk.file(number).path("outcome").asText()).isEqualTo("WARRANTY_EXTENDED");
        assertThat(door.letters(number)).endsWith("offer-longer-warranty", "warranty-extended");
        assertThat(database.sql("select count(*) from replacement_offer o join replacement r on r.id = o.replacement_id"
                                + " where r.claim_number = :number and o.decided_by = 'supervisor'")
                        .param("number", number)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @Requirement("SEC-02")
    void nothingThatPeopleWriteCanBeReadInTheDatabaseOrTheLog() {
        try (Traces traces = new Traces(database)) {
            String number = desk.wanted(Papers.serialNumber(), ReplacementDesk.customer());
            desk.fill(
                    number,
                    "COMPENSATION",
                    Map.of(
                            "privateFaultDescription", word(),
                            "privateProofNumber", word(),
                            "privateSpecialReason", word(),
                            "privateCondition", "NONE",
                            "privateOther", word()));
            door.complete(
                    "supervisor",
                    number,
                    "Task_DecideSpecialCase",
                    Map.of("specialApproved", false, "privateDecisionReason", "No hardship"));
            desk.tell(number);
            desk.choose(number, "COMPENSATION");
            door.complete(
                    "engineer",
                    number,
                    "Task_LearnReason",
                    Map.of("privateDemandReason", word(), "privateDemand", word(), "privateRealLoss", true));
            door.complete(
                    "desk", number, "Task_ChooseRoute", Map.of("demandRoute", "DEFER", "privateRouteReason", word()));
            door.complete(
                    "quality",
                    number,
                    "Task_AnswerDemand",
                    Map.of("privateFinding", word(), "privateProposal", word()));
            door.complete(
                    "desk", number, "Task_ChooseRoute", Map.of("demandRoute", "SETTLE", "privateRouteReason", word()));
            door.complete(
                    "desk",
                    number,
                    "Task_ProposeOffer",
                    Map.of(
                            "offerKind", "COMPENSATION",
                            "privateAmount", "300.00",
                            "privateCurrency", "CNY",
                            "privateReason", word()));
            door.complete(
                    "supervisor",
                    number,
                    "Task_ApproveOffer",
                    Map.of("offerDecision", "REFUSED", "privateDecisionReason", word()));

            assertThat(desk.file(number).path("outcome").asText()).isEqualTo("DEMAND_REFUSED");
            assertThat(desk.file(number).toString()).contains(words.get(0), words.get(4));
            assertThat(door.get("admin", "/api/demo/outbox?subject=" + number).toString())
                    .contains(words.get(words.size() - 1));
            assertThat(traces.inTables(words)).isEmpty();
            assertThat(traces.inLog(words)).isEmpty();
        }
    }

    @Test
    void readingAndSigningAreForThoseWhoHandleCases() {
        String number = desk.wanted(Papers.serialNumber(), ReplacementDesk.customer());
        desk.fill(number, "REPLACEMENT", Map.of());

        assertThat(http.withBasicAuth("cashier", "cashier")
                        .getForEntity("/api/replacements/" + number, JsonNode.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(desk.sign("auditor", number, "DRAWN").getStatusCode().value())
                .isEqualTo(403);
        assertThat(desk.sign("desk", number, "DRAWN").getStatusCode().value()).isEqualTo(409);
        assertThat(door.get("auditor", "/api/replacements/" + number).size()).isEqualTo(1);
        assertThat(door.get("desk", "/api/replacements/CL-20200101-000001").size())
                .isZero();
    }

    private int correct(String user, String number, Map<String, Object> correction) {
        return door.post(user, "/api/replacements/" + number + "/corrections", correction)
                .getStatusCode()
                .value();
    }

    /** Returns a word that nobody has written before, in small letters, and remembers it. */
    private String word() {
        String word = "zq" + UUID.randomUUID().toString().replace("-", "");
        words.add(word);
        return word;
    }

    /** Returns the number of a claim whose customer is to be offered a longer warranty instead of an exchange. */
    private String longerWarrantyProposed() {
        String number = desk.wanted(Papers.serialNumber(), ReplacementDesk.customer());
        desk.fill(number, "REPLACEMENT", Map.of());
        desk.tell(number);
        desk.choose(number, "ALTERNATIVE");
        door.complete(
                "desk",
                number,
                "Task_ProposeOffer",
                Map.of("offerKind", "LONGER_WARRANTY", "privateMonths", "12", "privateReason", "A gesture"));
        return number;
    }
}
