package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Applications for replacement over HTTP, as staff meet them. The process is started as the intake of claims does. */
final class ReplacementDesk {

    private final FrontDoor door;
    private final TestRestTemplate http;
    private final RuntimeService runtime;

    ReplacementDesk(FrontDoor door, TestRestTemplate http, RuntimeService runtime) {
        this.door = door;
        this.http = http;
        this.runtime = runtime;
    }

    /** Hands in a claim about that unit, reaches the customer, and starts a replacement. */
    String wanted(String serialNumber, Map<String, Object> customer) {
        return wanted(serialNumber, customer, Map.of("date", today(), "proofType", "INVOICE", "proofNumber", "F-1"));
    }

    /** As {@link #wanted(String, Map)}, with what is said about the purchase. */
    String wanted(String serialNumber, Map<String, Object> customer, Map<String, Object> purchase) {
        Map<String, Object> claim = Papers.repairOf(serialNumber);
        claim.put("customer", customer);
        claim.put("kind", "REPLACEMENT");
        claim.put("purchase", purchase);
        String number = door.submit(claim);
        door.complete("desk", number, "Task_ContactCustomer", Papers.reached("ON_SITE"));
        start(number);
        return number;
    }

    static Map<String, Object> customer() {
        return Map.of(
                "name",
                "Li Lei",
                "phone",
                Papers.phone(),
                "email",
                "li.lei@example.com",
                "preferredChannel",
                "EMAIL",
                "locale",
                "en");
    }

    void start(String number) {
        runtime.startProcessInstanceByKey(
                "replacement", number, Map.of("claimNumber", number, "urgent", false, "productLine", "SMART_HOME"));
    }

    void fill(String number, String wish, Map<String, Object> more) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "wish", wish,
                "privateFaultDescription", "It stays dark",
                "privateCondition", "OWN_QUALITY",
                "privateCause", "PRODUCT_QUALITY"));
        form.putAll(more);
        door.complete("desk", number, "Task_FillApplication", form);
    }

    void tell(String number) {
        door.complete(
                "desk",
                number,
                "Task_TellEntitlement",
                Map.of("privateContactChannel", "PHONE", "privateRuleExplained", true));
    }

    void choose(String number, String choice) {
        door.complete("desk", number, "Task_AskCustomer", Map.of("choice", choice, "privateContactChannel", "PHONE"));
    }

    /** Takes an application to the point where the exchange waits for its approval. */
    void chosen(String number, Map<String, Object> application) {
        fill(number, "REPLACEMENT", application);
        tell(number);
        choose(number, "EXCHANGE");
    }

    /** Approves, agrees and hands over; the new unit has that number. */
    void handOver(String number, String newSerialNumber) {
        door.complete("manager", number, "Task_ApproveExchange", Map.of("exchangeApproved", true));
        door.complete("desk", number, "Task_AgreeProduct", Map.of("privateModel", "Lock X2", "privateColour", "white"));
        deliver(number, newSerialNumber);
    }

    /** Hands the agreed product over and takes the original back. */
    void deliver(String number, String newSerialNumber) {
        door.complete(
                "dispatcher",
                number,
                "Task_DeliverProduct",
                Map.of("privateNewSerialNumber", newSerialNumber, "privateDeliveredOn", today()));
        door.complete("engineer", number, "Task_TakeOriginalBack", Map.of("privateTakenBackOn", today()));
    }

    /** Has the customer sign on the screen, and fills in the replacement record. */
    void record(String number) {
        ResponseEntity<JsonNode> signed = sign("engineer", number, "DRAWN");
        assertThat(signed.getStatusCode().value()).as("%s", signed.getBody()).isEqualTo(201);
        door.complete(
                "desk",
                number,
                "Task_FillReplacementRecord",
                Map.of("privateReplacedOn", today(), "privateSignatureKind", "DRAWN"));
    }

    ResponseEntity<JsonNode> sign(String user, String number, String kind) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("kind", kind);
        form.add("file", new ByteArrayResource(drawing()) {
            @Override
            public String getFilename() {
                return "signature.png";
            }
        });
        return http.withBasicAuth(user, user)
                .postForEntity("/api/replacements/" + number + "/signature", form, JsonNode.class);
    }

    /** A picture that no other test has drawn. */
    private static byte[] drawing() {
        BufferedImage picture = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 16; x++) {
            picture.setRGB(x, 8, ThreadLocalRandom.current().nextInt(1 << 24));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Returns the latest application of the claim as staff see it. */
    JsonNode file(String number) {
        List<JsonNode> all = FrontDoor.elements(door.get("desk", "/api/replacements/" + number));
        return all.get(all.size() - 1);
    }

    String today() {
        return LocalDate.ofInstant(door.now(), ZoneId.of("Asia/Shanghai")).toString();
    }
}
