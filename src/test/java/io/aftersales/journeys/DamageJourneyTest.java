package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.repairs.PriceList;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** From the complaint about a product that was damaged in use to the payment of its repair. */
@IntegrationTest
class DamageJourneyTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private PriceList prices;

    @SuppressWarnings("NullAway.Init")
    private FrontDoor door;

    @BeforeEach
    void door() {
        door = new FrontDoor(http);
    }

    @Test
    @Requirement({"FEE-10", "FEE-12", "F16", "CMP-24"})
    void damageThatAComplaintIsAboutIsChargedByThePriceListToWhoConsentedBefore() {
        prices.put("HINGE-FEE", "Hinge", "铰链", 12_850L, "CNY");
        String number = damaged(ComplaintPapers.complaint());
        Map<String, Object> repaired =
                new HashMap<>(Map.of("privateDone", "Hinge replaced", "privatePositions", "HINGE-FEE 1"));
        assertThat(door.send("engineer", number, "Task_RepairDamage", repaired)
                        .getStatusCode()
                        .is2xxSuccessful())
                .as("nobody has asked him")
                .isFalse();
        repaired.putAll(consent());

        door.complete("engineer", number, "Task_RepairDamage", repaired);

        assertThat(door.letters(number)).containsOnlyOnce("charge-due");
        assertThat(door.tasks("complaints", number, "Task_NegotiateCharge")).isEmpty();
        assertThat(charge(number).path("ground").asText()).isEqualTo("DAMAGE");
        assertThat(charge(number).at("/positions/0/code").asText()).isEqualTo("HINGE-FEE");
        assertThat(charge(number).at("/consent/givenBy").asText()).isEqualTo("Wang Fang");
        assertThat(charge(number).at("/consent/recordedBy").asText()).isEqualTo("engineer");
        pay(number);
    }

    @Test
    @Requirement({"FEE-12", "F16", "CMP-24"})
    void damageOfMachineryThatAComplaintIsAboutIsNegotiatedAndRecovered() {
        String number = damaged(ComplaintDesk.with(ComplaintPapers.complaint(), "productLine", "MACHINERY"));

        door.complete(
                "engineer",
                number,
                "Task_RepairDamage",
                Map.of(
                        "privateDone",
                        "Hinge replaced",
                        "privateCost",
                        "128.50",
                        "privateChargeAnswer",
                        "UNDER_CONTRACT"));

        negotiatedAndPaid(number);
    }

    @Test
    @Requirement("FEE-12")
    void damageFromAFormOfTheReleaseBeforeIsNegotiatedAndRecovered() {
        String number = damaged(ComplaintPapers.complaint());

        door.complete(
                "engineer",
                number,
                "Task_RepairDamage",
                Map.of("privateDone", "Hinge replaced", "privateCost", "128.50"));

        negotiatedAndPaid(number);
    }

    private void negotiatedAndPaid(String number) {
        assertThat(door.letters(number)).doesNotContain("charge-due");
        door.complete(
                "complaints",
                number,
                "Task_NegotiateCharge",
                Map.of("negotiationResult", "CONFIRMED", "privateNegotiationReason", "He saw the hinge"));
        assertThat(door.letters(number)).containsOnlyOnce("charge-due");
        pay(number);
    }

    /** Returns a complaint about damage in use, which may be repaired. */
    private String damaged(Map<String, Object> complaint) {
        ComplaintDesk complaints = new ComplaintDesk(door);
        String number = complaints.classified(complaint);
        door.complete("complaints", number, ComplaintPapers.INVESTIGATE, ComplaintPapers.findings("HUMAN_DAMAGE"));
        door.complete("complaints", number, "Task_ExplainDamage", ComplaintPapers.opinion());
        complaints.plan(number);
        door.complete("manager", number, "Task_ApprovePlan", Map.of("planDecision", "APPROVED"));
        return number;
    }

    private Map<String, Object> consent() {
        return Map.of(
                "privateChargeAnswer", "CONSENTED",
                "privateAnsweredAt", door.now().toString(),
                "privateAnswerChannel", "ON_SITE",
                "privateAnsweredBy", "Wang Fang");
    }

    private void pay(String number) {
        door.complete(
                "desk",
                number,
                "Task_CollectPayment",
                Map.of(
                        "collectionResult", "PAID",
                        "privatePaidAmount", "128.50",
                        "privatePaymentMethod", "CASH",
                        "privatePaidOn", today(),
                        "privateReceiptKind", "RECEIPT"));
        assertThat(charge(number).path("status").asText()).isEqualTo("PAID");
    }

    private JsonNode charge(String number) {
        return door.get("finance", "/api/fees/" + number + "/charge");
    }

    private String today() {
        return door.now().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate().toString();
    }
}
