package io.aftersales.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.aftersales.testing.Browser;
import io.aftersales.testing.IntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The auditor reads the history inside Cockpit, in a real browser. */
@IntegrationTest
class CockpitAuditTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private TaskService tasks;

    @LocalServerPort
    private int port;

    private String number = "";
    private final List<String> errors = new ArrayList<>();

    /** A claim whose promise was broken, and that was withdrawn from outside then. */
    @BeforeEach
    void breakAPromise() {
        number = String.valueOf(requireAnswer().get("number"));
        http.withBasicAuth("admin", "admin")
                .postForEntity("/api/demo/clock", Map.of("advance", "PT2H30M"), String.class);
        await().until(() -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(number)
                        .taskDefinitionKey("Task_TakeOverOverduePromise")
                        .count()
                > 0);
        runtime.deleteProcessInstance(
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number, "claim-intake")
                        .singleResult()
                        .getId(),
                "withdrawn for the auditor");
    }

    @Test
    void auditorSeesTheWayOfAnInstanceAndItsBrokenPromise() {
        Page page = opened("en-GB");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Audit").setExact(true))
                .first()
                .click();
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Audit").setExact(true)))
                .isVisible();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Claim intake").setExact(true))
                .click();
        page.getByLabel("Case number (begin)").fill(number);
        page.getByLabel("Case number (begin)").press("Enter");
        assertThat(page.locator(".aftersales-note").first()).isVisible();
        DeskPages.picture(page, "audit-process");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number))
                .click();
        assertThat(page.getByText("Timeline (")).isVisible();
        assertThat(page.locator(".djs-shape.aftersales-taken").first()).isVisible();
        DeskPages.picture(page, "audit-intake");

        page.navigate(address("#/audit/instance/" + instance("response-escalation")));
        assertThat(page.locator(".djs-shape.aftersales-broken-step")).hasCount(1);
        assertThat(page.locator(".aftersales-broken-note")).isVisible();
        assertThat(page.getByText("Response to the customer: broken").first()).isVisible();
        assertThat(page.locator(".aftersales-broken").first()).isVisible();
        DeskPages.picture(page, "audit-instance");
        assertThat(errors).isEmpty();
    }

    @Test
    void auditSpeaksChinese() {
        Page page = opened("zh-CN");

        page.navigate(address("#/audit/instance/" + instance("response-escalation")));

        assertThat(page.getByText("时间线 (")).isVisible();
        assertThat(page.getByText("响应客户: 已违约").first()).isVisible();
        DeskPages.picture(page, "audit-instance-zh");
        assertThat(errors).isEmpty();
    }

    /** Names of models stay those of the models, which is what is looked for in Cockpit. */
    @Test
    void cockpitSpeaksChinese() {
        Page page = opened("zh-CN");
        assertThat(page.getByText("运行中的流程实例").first()).isVisible();
        ChinesePage.expectNoEnglish(page);
        DeskPages.picture(page, "cockpit-dashboard-zh");

        page.navigate(
                address("#/process-instance/" + openTask().getProcessInstanceId() + "/runtime?tab=user-tasks-tab"));

        assertThat(page.getByText("用户任务").first()).isVisible();
        assertThat(page.getByText("处理人").first()).isVisible();
        ChinesePage.expectNoKeys(page);
        DeskPages.picture(page, "cockpit-instance-zh");
        assertThat(errors).isEmpty();
    }

    private Task openTask() {
        String other = String.valueOf(requireAnswer().get("number"));
        return tasks.createTaskQuery().processInstanceBusinessKey(other).list().get(0);
    }

    private Page opened(String locale) {
        Page page = browser.open(locale, 1440, 900);
        page.onPageError(errors::add);
        page.navigate(address(""));
        page.locator("input[type=text]").first().fill("auditor");
        page.locator("input[type=password]").fill("auditor");
        page.locator("input[type=password]").press("Enter");
        assertThat(page.locator("[href='#/processes']").first()).isVisible();
        return page;
    }

    private String address(String hash) {
        return "http://localhost:" + port + "/camunda/app/cockpit/default/" + hash;
    }

    private String instance(String process) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey(process)
                .singleResult()
                .getId();
    }

    private Map<?, ?> requireAnswer() {
        Map<String, Object> body = Map.of(
                "channel", "WEBSITE",
                "kind", "REPAIR",
                "productLine", "SMART_HOME",
                "urgent", true,
                "urgencyReason", "NO_POWER",
                "customer", Map.of("name", "Li Wei", "phone", "13922220001", "locale", "zh"),
                "product", Map.of("model", "SH-100", "serialNumber", "SN-AUDIT-1"),
                "purchase", Map.of("date", "2026-05-01", "proofType", "INVOICE", "proofNumber", "F-1"),
                "symptom", "The gateway has no power since this morning");
        return http.postForObject("/api/claims", body, Map.class);
    }
}
