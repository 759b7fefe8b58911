package io.aftersales.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.aftersales.commitments.CommitmentLedger;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.commitments.CommitmentStatus;
import io.aftersales.testing.Browser;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Staff answer a customer, and see what happens when they do not, in a real browser. */
@IntegrationTest
class TasklistWalkTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private CommitmentLedger ledger;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @LocalServerPort
    private int port;

    @Test
    @Requirement({"RSP-02", "RSP-03", "RSP-06", "RSP-07"})
    void deskContactsTheCustomerAndMeetsThePromise() {
        String number = claim("13911110001");
        Page page = browser.open();
        Tasklist tasklist = new Tasklist(page, port);
        tasklist.login("desk");
        tasklist.open("claimNumber", number, "Contact customer");
        tasklist.claim();

        page.getByLabel("The customer was reached in person").check();
        page.getByLabel("Contact data confirmed").check();
        page.getByLabel("Fault and need confirmed").check();
        page.getByLabel("The fault as confirmed").fill("No light on the gateway");
        page.getByLabel("Told: the service process").check();
        page.getByLabel("Told: the repair cycle").check();
        page.getByLabel("Told: who bears the cost").check();
        tasklist.choose("Service agreed", "Engineer on site");
        DeskPages.picture(page, "contact-customer");
        tasklist.complete();
        tasklist.open("claimNumber", number, "Triage claim");

        assertThat(page.getByText("Engineer on site").first()).isVisible();
        assertThat(ledger.of(number)).extracting(CommitmentRecord::status).containsExactly(CommitmentStatus.MET);
    }

    /** The engine counts so far and not on; what is shown must not be taken for the number. */
    @Test
    void aListThatIsTooLongToBeCountedSaysSo() {
        Page page = browser.open();
        page.route("**/filter/*/list*", route -> {
            APIResponse list = route.fetch();
            String body = list.text().replaceAll("\"count\":\\d+", "\"count\":1001");
            route.fulfill(new Route.FulfillOptions().setResponse(list).setBody(body));
        });

        new Tasklist(page, port).login("desk");

        assertThat(page.locator(".counter:visible")).hasText("1000+");
    }

    @Test
    void deskIsToldWhatIsMissingAndKeepsTheTask() {
        String number = claim("13911110002");
        Page page = browser.open();
        Tasklist tasklist = new Tasklist(page, port);
        tasklist.login("desk");
        tasklist.open("claimNumber", number, "Contact customer");
        tasklist.claim();

        page.getByLabel("The customer was reached in person").check();
        tasklist.complete();

        assertThat(page.getByText("contactDataConfirmed").first()).isVisible();
        DeskPages.picture(page, "contact-incomplete");
        assertThat(ledger.of(number)).extracting(CommitmentRecord::status).containsExactly(CommitmentStatus.RUNNING);
    }

    @Test
    @Requirement({"T02", "RSP-04"})
    void supervisorSeesTheEscalationAndTakesOver() {
        String number = claim("13911110003");
        http.withBasicAuth("admin", "admin")
                .postForEntity("/api/demo/clock", Map.of("advance", "PT2H30M"), String.class);
        Page page = browser.open();
        Tasklist tasklist = new Tasklist(page, port);
        tasklist.login("supervisor");
        tasklist.open("caseNumber", number, "Take over overdue promise");
        tasklist.claim();
        DeskPages.picture(page, "escalation");

        page.getByLabel("What you will do").fill("I call the customer myself");
        tasklist.complete();
        page.waitForCondition(() -> ledger.of(number).get(0).events().stream()
                .anyMatch(event -> event.type().equals("TAKEN_OVER")));

        assertThat(ledger.of(number)).extracting(CommitmentRecord::status).containsExactly(CommitmentStatus.BREACHED);
        page.navigate("http://localhost:" + port + "/desk/cases/" + number);
        assertThat(page.getByText("taken over").first()).isVisible();
        page.getByText("Why this date").click();
        DeskPages.picture(page, "case-file");
    }

    @Test
    @Requirement({"CLM-04", "CLM-06", "CLM-07"})
    void deskTakesAClaimDownByPhone() {
        Page page = browser.open();
        Tasklist tasklist = new Tasklist(page, port);
        tasklist.login("desk");
        page.getByText("Start process").click();
        page.getByText("Claim intake", new Page.GetByTextOptions().setExact(true))
                .click();

        page.getByLabel("Customer name").fill("Zhao Yun");
        page.getByLabel("Phone", new Page.GetByLabelOptions().setExact(true)).fill("139 1111 0004");
        page.getByLabel("Product model").fill("SH-200");
        page.getByLabel("Fault and problem in detail").fill("The lock does not answer");
        DeskPages.picture(page, "register-claim");
        page.locator(".modal-footer")
                .getByText("Start", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator(".modal-footer")).hasCount(0);

        var started = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("claim-intake")
                .startedBy("desk")
                .orderByProcessInstanceStartTime()
                .desc()
                .list()
                .get(0);
        assertThat(started.getBusinessKey()).startsWith("CL-");
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(started.getId())
                        .variableNameLike("private%")
                        .count())
                .isZero();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(started.getBusinessKey(), "response-escalation")
                        .count())
                .isOne();
    }

    @Test
    void caseFileReadsWellInChineseOnAPhone() {
        String number = claim("13911110005");
        Page page = new DeskPages(browser, port).loginOnPhone("zh-CN", "desk");

        page.navigate("http://localhost:" + port + "/desk/cases/" + number);

        assertThat(page.getByText("响应客户").first()).isVisible();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        DeskPages.picture(page, "case-file-phone");
    }

    @Test
    void strangersAreSentToTheLogin() {
        String number = claim("13911110006");
        Page page = browser.open();

        page.navigate("http://localhost:" + port + "/desk/cases/" + number);

        assertThat(page.getByPlaceholder("Username")).isVisible();
    }

    @Test
    void auditorSeesTheRunningCaseInCockpit() {
        String number = claim("13911110007");
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number, "response-escalation")
                .singleResult()
                .getId();
        Page page = browser.open();
        page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/");
        page.getByPlaceholder("Username").fill("auditor");
        page.getByPlaceholder("Password").fill("auditor");
        page.getByPlaceholder("Password").press("Enter");
        assertThat(page.getByText("Processes").first()).isVisible();

        page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/#/process-instance/" + instance);

        assertThat(page.getByText(number).first()).isVisible();
        assertThat(page.locator(".djs-container .djs-shape").first()).isVisible();
        assertThat(page.getByText("responseDueAt").first()).isVisible();
        DeskPages.picture(page, "cockpit");
    }

    private String claim(String phone) {
        Map<String, Object> body = Map.of(
                "channel", "WEBSITE",
                "kind", "REPAIR",
                "productLine", "SMART_HOME",
                "urgent", true,
                "urgencyReason", "NO_POWER",
                "customer", Map.of("name", "Li Wei", "phone", phone, "email", "li.wei@example.com", "locale", "zh"),
                "product", Map.of("model", "SH-100", "serialNumber", "SN-" + phone),
                "purchase", Map.of("date", "2026-05-01", "proofType", "INVOICE", "proofNumber", "F-1"),
                "symptom", "The gateway has no power since this morning");
        Map<?, ?> answer = http.postForObject("/api/claims", body, Map.class);
        return String.valueOf(answer.get("number"));
    }
}
