package io.aftersales.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentLedger;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.testing.Browser;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Staff confirm, classify and extend a complaint in a real browser, and the register shows it. */
@IntegrationTest
class ComplaintWalkTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private CommitmentLedger ledger;

    @LocalServerPort
    private int port;

    @Test
    @Requirement({"CMP-05", "CMP-07", "CMP-17", "CMP-33"})
    void aComplaintIsConfirmedClassifiedAndExtendedAndTheRegisterShowsIt() {
        String number = complain();
        Page page = browser.open();
        Tasklist tasklist = new Tasklist(page, port);
        tasklist.login("complaints");
        tasklist.open("complaintNumber", number, "Acknowledge complaint");
        tasklist.claim();
        page.getByLabel("Told: how the complaint is handled").check();
        page.getByLabel("Told: until when it is handled").check();
        DeskPages.picture(page, "acknowledge-complaint");
        tasklist.complete();

        tasklist.open("complaintNumber", number, "Classify complaint");
        tasklist.claim();
        tasklist.choose("Category", "Other");
        DeskPages.picture(page, "classify-complaint");
        tasklist.complete();
        tasklist.open("complaintNumber", number, "Investigate complaint");
        org.assertj.core.api.Assertions.assertThat(resolution(number).status().name())
                .isEqualTo("RUNNING");

        LocalDate newDate = LocalDate.ofInstant(resolution(number).dueAt(), ZoneId.of("Asia/Shanghai"))
                .plusDays(7);
        page.getByText("Start process").click();
        page.getByText("Complaint extension", new Page.GetByTextOptions().setExact(true))
                .click();
        page.locator(".modal-body").getByLabel("Complaint").first().fill(number);
        Tasklist.pickDate(page, "New last day", newDate);
        tasklist.choose("Special reason", "Somebody outside examines it");
        page.getByLabel("The reason as the customer was told").fill("An institute examines the lock");
        Tasklist.pickDate(page, "Customer told on", LocalDate.ofInstant(now(), ZoneId.of("Asia/Shanghai")));
        page.getByLabel("Time").fill("00:00");
        page.getByLabel("Time").press("Enter");
        DeskPages.picture(page, "extend-complaint");
        page.locator(".modal-footer")
                .getByText("Start", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator(".modal-footer")).hasCount(0);

        Page managers = browser.open();
        Tasklist ofManager = new Tasklist(managers, port);
        ofManager.login("manager");
        ofManager.open("complaintNumber", number, "Approve extension");
        ofManager.claim();
        managers.getByLabel("Granted").check();
        DeskPages.picture(managers, "approve-extension");
        ofManager.complete();
        managers.waitForCondition(
                () -> !resolution(number).dueAt().equals(resolution(number).promisedDueAt()));

        page.navigate("http://localhost:" + port + "/desk/complaints");
        Locator line = page.locator("tr").filter(new Locator.FilterOptions().setHasText(number));
        assertThat(line).containsText(newDate.toString());
        page.setViewportSize(1280, 800);
        DeskPages.picture(page, "walked-register");
        line.getByText(number).click();
        assertThat(page.getByText("An institute examines the lock").first()).isVisible();
        DeskPages.picture(page, "walked-complaint");
    }

    private CommitmentRecord resolution(String number) {
        return ledger.find(number, CommitmentKind.COMPLAINT_RESOLUTION, null).get(0);
    }

    private Instant now() {
        Map<?, ?> clock = http.withBasicAuth("admin", "admin").getForObject("/api/demo/clock", Map.class);
        return OffsetDateTime.parse(String.valueOf(clock.get("now"))).toInstant();
    }

    private String complain() {
        Map<String, Object> body = Map.of(
                "channel", "LETTER",
                "category", "OTHER",
                "customer", Map.of("name", "Zhou Min", "phone", "13922220001", "locale", "zh"),
                "content", "The lock was examined twice and nobody tells me what was found",
                "severity", "HIGH");
        return String.valueOf(
                http.postForObject("/api/complaints", body, Map.class).get("number"));
    }
}
