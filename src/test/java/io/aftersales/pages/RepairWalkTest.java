package io.aftersales.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.aftersales.repairs.RepairFiles;
import io.aftersales.repairs.RepairOutcome;
import io.aftersales.testing.Browser;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;

/** A repair from dispatch to signed acceptance in a real browser: dispatcher, engineer, quality inspector, customer. */
@IntegrationTest
class RepairWalkTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private RepairFiles repairs;

    @LocalServerPort
    private int port;

    @Test
    @Requirement({"DSP-06", "DSP-07", "DSP-10", "RPR-01", "RPR-04", "RPR-06", "RPR-16", "RPR-17", "RPR-18", "RPR-25"})
    void aRepairGoesFromDispatchToTheSignature() {
        Map<?, ?> receipt = submit();
        String number = String.valueOf(receipt.get("number"));
        String code = String.valueOf(receipt.get("trackingCode"));
        complete("desk", number, "Task_ContactCustomer", contact());
        complete(
                "desk",
                number,
                "Task_TriageClaim",
                Map.of("serviceMode", "ON_SITE", "privateWarrantyConditions", "MET"));

        Page dispatch = browser.open();
        Tasklist dispatcher = new Tasklist(dispatch, port);
        dispatcher.login("dispatcher");
        dispatcher.open("claimNumber", number, "Book appointment");
        dispatcher.claim();
        LocalDateTime tomorrow = LocalDateTime.ofInstant(now(), ZONE).plusDays(1);
        Tasklist.pickDate(dispatch, "Agreed time", tomorrow.toLocalDate());
        dispatch.getByPlaceholder("hh:mm").fill("14:30");
        dispatch.getByPlaceholder("hh:mm").press("Enter");
        dispatch.getByLabel("Engineer (user name)").fill("engineer");
        DeskPages.picture(dispatch, "book-appointment");
        dispatcher.complete();

        Page work = browser.open();
        Tasklist engineer = new Tasklist(work, port);
        engineer.login("engineer");
        engineer.open("claimNumber", number, "Log arrival");
        DeskPages.picture(work, "log-arrival");
        engineer.complete();
        engineer.open("claimNumber", number, "Diagnose fault");
        engineer.choose("Cause", "The product itself");
        work.getByLabel("The true cause was found").check();
        work.getByLabel("Component at fault").fill("PSU-12V");
        engineer.choose("It is a", "Core part");
        work.getByLabel("What you found").fill("No current from the power supply");
        work.getByLabel("It can be repaired").check();
        DeskPages.picture(work, "diagnose-fault");
        engineer.complete();
        engineer.open("claimNumber", number, "Quote repair");
        work.getByLabel("Plan: repair, replace a part, what is done").fill("Another power supply");
        work.getByLabel("Repair cycle in days from consent").fill("3");
        Tasklist.pickDate(work, "Valid until", tomorrow.toLocalDate().plusDays(7));
        DeskPages.picture(work, "quote-repair");
        engineer.complete();

        Page customer = browser.open();
        customer.waitForCondition(
                () -> repairs.find(number).orElseThrow().openQuote().isPresent());
        customer.navigate("http://localhost:" + port + "/repairs/" + code);
        customer.getByLabel("Your name").fill("Zhou Min");
        customer.getByLabel("I agree: please repair it, free of charge").check();
        customer.getByText("Send answer").click();
        assertThat(customer.getByText("What we agreed on")).isVisible();

        engineer.open("claimNumber", number, "Repair product");
        work.getByLabel("What was done").fill("Power supply exchanged");
        work.getByLabel("Parts put in, one a line: code, quantity, serial number")
                .fill("PSU-12V 1 SN-NEW-1");
        work.getByLabel("Problem met, with details").fill("Corroded contacts");
        work.getByLabel("Everything was tested afterwards").check();
        work.getByLabel("The place was tidied up afterwards").check();
        DeskPages.picture(work, "repair-product");
        engineer.complete();

        Page check = browser.open();
        Tasklist quality = new Tasklist(check, port);
        quality.login("quality");
        quality.open("claimNumber", number, "Inspect quality");
        quality.claim();
        check.getByLabel("Passed").check();
        check.getByLabel("What was checked and found").fill("Runs for an hour");
        DeskPages.picture(check, "inspect-quality");
        quality.complete();

        engineer.open("claimNumber", number, "Hand over");
        DeskPages.picture(work, "hand-over");
        customer.navigate("http://localhost:" + port + "/repairs/" + code);
        sign(customer);
        DeskPages.picture(customer, "customer-signs");
        customer.getByText("Send", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(customer.getByText("Thank you").first()).isVisible();

        work.waitForCondition(() -> repairs.find(number).orElseThrow().outcome() == RepairOutcome.REPAIRED);
        work.navigate("http://localhost:" + port + "/desk/cases/" + number);
        assertThat(work.getByText("Zhou Min").first()).isVisible();
        DeskPages.picture(work, "walked-repair");
    }

    private static void sign(Page page) {
        page.getByLabel("Your name").fill("Zhou Min");
        for (String box : new String[] {"mayAccept", "demonstrated", "advised"}) {
            page.locator("input[name=%s]".formatted(box)).check();
        }
        for (String rating : new String[] {"content", "quality", "attitude"}) {
            page.locator("input[name=%s][value='5']".formatted(rating)).check();
        }
        page.getByLabel("Yes, I accept it").check();
        page.locator("#pad").scrollIntoViewIfNeeded();
        BoundingBox pad = page.locator("#pad").boundingBox();
        page.mouse().move(pad.x + 20, pad.y + pad.height / 2);
        page.mouse().down();
        page.mouse().move(pad.x + pad.width / 2, pad.y + 20);
        page.mouse().move(pad.x + pad.width - 20, pad.y + pad.height - 20);
        page.mouse().up();
    }

    private Map<?, ?> submit() {
        Map<String, Object> claim = Map.of(
                "channel",
                "WEBSITE",
                "kind",
                "REPAIR",
                "productLine",
                "SMART_HOME",
                "urgent",
                false,
                "customer",
                Map.of("name", "Zhou Min", "phone", "13922220077", "locale", "en"),
                "product",
                Map.of("model", "Lock X1", "serialNumber", "SN-WALK-" + System.nanoTime()),
                "purchase",
                Map.of(
                        "date",
                                LocalDateTime.ofInstant(now(), ZONE)
                                        .toLocalDate()
                                        .minusMonths(6)
                                        .toString(),
                        "proofType", "INVOICE",
                        "proofNumber", "I-77"),
                "symptom",
                "It gets no power");
        return Objects.requireNonNull(http.postForObject("/api/claims", claim, Map.class));
    }

    private static Map<String, Object> contact() {
        Map<String, Object> form = new HashMap<>(Map.of(
                "privateContactChannel", "PHONE",
                "customerReached", true,
                "privateContactDataConfirmed", true,
                "privateFaultConfirmed", true,
                "privateFault", "No power",
                "privateProcessTold", true,
                "privateRepairCycleTold", true,
                "privateCostBearingTold", true));
        form.put("servicePlan", "ON_SITE");
        return form;
    }

    private void complete(String user, String number, String step, Map<String, Object> fields) {
        JsonNode tasks = Objects.requireNonNull(http.withBasicAuth(user, user)
                .getForObject(
                        "/engine-rest/task?processInstanceBusinessKey=%s&taskDefinitionKey=%s".formatted(number, step),
                        JsonNode.class));
        Map<String, Object> variables = fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> Map.of("value", field.getValue())));
        HttpStatus status = HttpStatus.valueOf(http.withBasicAuth(user, user)
                .postForEntity(
                        "/engine-rest/task/%s/submit-form"
                                .formatted(tasks.path(0).path("id").asText()),
                        Map.of("variables", variables),
                        String.class)
                .getStatusCode()
                .value());
        org.assertj.core.api.Assertions.assertThat(status).isEqualTo(HttpStatus.NO_CONTENT);
    }

    private java.time.Instant now() {
        Map<?, ?> clock = http.withBasicAuth("admin", "admin").getForObject("/api/demo/clock", Map.class);
        return OffsetDateTime.parse(String.valueOf(clock.get("now"))).toInstant();
    }
}
