package io.aftersales.journeys;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.FeeSamples;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** From the finished repair to the reviewed sheet and the paid invoice. */
@IntegrationTest
class FeeJourneyTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private RuntimeService runtime;

    @SuppressWarnings("NullAway.Init")
    private FrontDoor door;

    @BeforeEach
    void door() {
        door = new FrontDoor(http);
    }

    @Test
    @Requirement({"FEE-10", "FEE-11"})
    void theCustomerPaysWhatIsDueAndGetsAnInvoice() {
        String number = new FeeSamples(http, beans).charged();
        Map<String, Object> payment = new HashMap<>(Map.of(
                "collectionResult", "PAID",
                "privatePaidAmount", "1.00",
                "privatePaymentMethod", "ALIPAY",
                "privatePaymentReference", "A-1",
                "privatePaidOn", today(),
                "privateReceiptKind", "INVOICE",
                "privateReceiptTitle", "王芳"));

        assertThat(door.send("desk", number, "Task_CollectPayment", payment)
                        .getStatusCode()
                        .is2xxSuccessful())
                .as("another amount than is due")
                .isFalse();
        payment.put("privatePaidAmount", due(number));
        door.complete("desk", number, "Task_CollectPayment", payment);
        door.complete("finance", number, "Task_IssueReceipt", Map.of("privateReceiptNumber", "FP-1"));

        JsonNode charge = charge(number);
        assertThat(charge.path("status").asText()).isEqualTo("PAID");
        assertThat(charge.path("payment").path("receiptTitle").asText()).isEqualTo("王芳");
        assertThat(charge.path("receiptNumber").asText()).isEqualTo("FP-1");
        assertThat(running(number, "customer-charge")).isZero();
        assertThat(door.timeline(number)).contains("FEE_SHEET_OPENED", "CHARGE_DUE", "CHARGE_PAID");
    }

    @Test
    @Requirement({"FEE-12", "F16"})
    void aDisputedChargeIsWaivedBySomebodyElseThanItsProposer() {
        String number = new FeeSamples(http, beans).charged();
        door.complete(
                "desk",
                number,
                "Task_CollectPayment",
                Map.of("collectionResult", "DISPUTED", "privateDisputeReason", "It was broken before"));
        Map<String, Object> relief = Map.of(
                "negotiationResult",
                "RELIEF",
                "privateReliefAmount",
                "0",
                "privateNegotiationReason",
                "A good customer");

        door.complete("complaints", number, "Task_NegotiateCharge", relief);
        door.complete("manager", number, "Task_ApproveRelief", Map.of("reliefApproved", true));

        assertThat(charge(number).path("status").asText()).isEqualTo("WAIVED");
        assertThat(running(number, "customer-charge")).isZero();
    }

    @Test
    @Requirement({"FEE-07", "FEE-08"})
    void financeSendsASheetBackAndPassesTheCorrectedOne() {
        String number = new FeeSamples(http, beans).free();
        door.complete(
                "finance",
                number,
                "Task_ReviewFeeSheet",
                Map.of(
                        "reviewDecision", "RETURNED",
                        "privateReviewedVersion", "1",
                        "privateReviewReason", "Who did the work?"));
        correct(number);
        door.complete("engineer", number, "Task_CorrectFeeSheet", Map.of());

        Map<String, Object> passed = new HashMap<>(Map.of("reviewDecision", "PASSED", "privateReviewedVersion", "1"));
        assertThat(door.send("finance", number, "Task_ReviewFeeSheet", passed)
                        .getStatusCode()
                        .is2xxSuccessful())
                .as("a version that was corrected meanwhile")
                .isFalse();
        passed.put("privateReviewedVersion", "2");
        door.complete("finance", number, "Task_ReviewFeeSheet", passed);

        assertThat(sheet(number).path("review").asText()).isEqualTo("PASSED");
        assertThat(running(number, "fee-review")).isZero();
    }

    @Test
    @Requirement("FEE-07")
    void aCorrectionOfAPassedSheetIsReviewedAnew() {
        String number = new FeeSamples(http, beans).free();
        correct(number);
        assertThat(running(number, "fee-review")).isEqualTo(1);
        door.complete(
                "finance",
                number,
                "Task_ReviewFeeSheet",
                Map.of("reviewDecision", "PASSED", "privateReviewedVersion", "2"));

        post(number, Map.of("version", 2, "reason", "Parking", "changes", List.of(paid("PARKING", 1_000))));

        assertThat(running(number, "fee-review")).isEqualTo(1);
        assertThat(sheet(number).path("review").asText()).isEqualTo("OPEN");
    }

    /** Puts what was paid in place of labour, whose rate need not be known. */
    private void correct(String number) {
        Map<String, Object> freight = new HashMap<>(paid("FREIGHT", 2_000));
        freight.put("position", "1");
        post(number, Map.of("version", 1, "reason", "By post", "changes", List.of(freight)));
    }

    private static Map<String, Object> paid(String detail, long cents) {
        return Map.of("detail", detail, "engineer", "engineer", "internalCents", cents, "note", "Really paid");
    }

    private void post(String number, Map<String, Object> correction) {
        assertThat(http.withBasicAuth("engineer", "engineer")
                        .postForEntity("/api/fees/" + number + "/corrections", correction, JsonNode.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    private long running(String number, String process) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey(process)
                .count();
    }

    private String due(String number) {
        return BigDecimal.valueOf(charge(number).path("amountCents").asLong(), 2)
                .toPlainString();
    }

    private JsonNode charge(String number) {
        return sheet(number + "/charge");
    }

    private JsonNode sheet(String address) {
        return requireNonNull(
                http.withBasicAuth("finance", "finance").getForObject("/api/fees/" + address, JsonNode.class));
    }

    private String today() {
        return door.now().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate().toString();
    }
}
