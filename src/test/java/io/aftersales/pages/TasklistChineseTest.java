package io.aftersales.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import io.aftersales.testing.Browser;
import io.aftersales.testing.IntegrationTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Staff work in Tasklist in Chinese, in a real browser. */
@IntegrationTest
class TasklistChineseTest {

    /** Milliseconds in which Tasklist draws a page without its words, if it does. */
    private static final double LATE = 3_000;

    /** Pixels that two lines of a promise have and one has not. */
    private static final double ONE_LINE = 40;

    private static final String WORDS = "**/app/tasklist/locales/*.json*";

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private TaskService tasks;

    @LocalServerPort
    private int port;

    @Test
    void theLoginIsChinese() {
        Page page = browser.open("zh-CN", 1440, 900);
        page.navigate(base() + "/camunda/app/tasklist/default/");

        assertThat(page.getByPlaceholder("用户名")).isVisible();
        ChinesePage.expectNoEnglish(page);
        DeskPages.picture(page, "tasklist-login-zh");
    }

    @Test
    void listTaskAndFormAreChinese() {
        String number = claim("13911115001");
        Page page = open("zh-CN", "desk", number);

        assertThat(page.locator(".task-card h2.task")).containsText("联系客户");
        assertThat(page.getByLabel("已与客户本人取得联系")).isVisible();
        assertThat(page.locator(".aftersales-promise")).containsText("响应客户");
        ChinesePage.expectNoEnglish(page);
        DeskPages.picture(page, "tasklist-task-zh");

        page.locator(".task-card")
                .getByText("认领", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.getByText("完成", new Page.GetByTextOptions().setExact(true)))
                .isEnabled();
        ChinesePage.expectNoEnglish(page);
        page.getByText("说明", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("自动发送的消息不算响应。").last()).isVisible();
        ChinesePage.expectNoEnglish(page);
        DeskPages.picture(page, "tasklist-description-zh");
    }

    /** Tasklist draws names of orders and filters once: they were keys for good when its words came after them. */
    @ParameterizedTest
    @CsvSource({"zh-CN, 我的组, 创建时间", "en-GB, My groups, Created"})
    void nothingIsDrawnBeforeTheWordsAreThere(String locale, String list, String order) {
        Page page = new DeskPages(browser, port).login(locale, 1440, 900, "desk");
        List<Route> held = new ArrayList<>();
        page.route(WORDS, held::add);
        page.navigate(base() + "/camunda/app/tasklist/default/");
        await().pollInSameThread().atMost(Duration.ofSeconds(60)).until(() -> {
            page.waitForTimeout(LATE);
            return !held.isEmpty();
        });
        page.unroute(WORDS);
        held.forEach(Route::resume);

        assertThat(page.getByText(list).first()).isVisible();
        assertThat(page.getByText(order).first()).isVisible();
        ChinesePage.expectNoKeys(page);
    }

    @Test
    void processesAreStartedInChinese() {
        Page page = loggedIn("zh-CN", "desk");
        page.getByText("启动流程").click();
        assertThat(page.getByText("受理服务申请", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        DeskPages.picture(page, "tasklist-start-zh");
        ChinesePage.expectNoEnglish(page);

        page.getByText("受理服务申请", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(page.getByLabel("客户姓名")).isVisible();
        page.getByLabel("客户姓名").fill("李");
        page.getByLabel("客户姓名").fill("");
        assertThat(page.getByText("必填项。").first()).isVisible();
        DeskPages.picture(page, "tasklist-start-form-zh");
        ChinesePage.expectNoEnglish(page);
    }

    @Test
    void theNameInTheEngineStaysEnglishWhenATaskIsSaved() {
        String number = claim("13911115002");
        Page page = open("zh-CN", "desk", number);

        page.locator(".task-card")
                .getByText("认领", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.getByText("完成", new Page.GetByTextOptions().setExact(true)))
                .isEnabled();

        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(number)
                        .taskAssignee("desk")
                        .singleResult()
                        .getName())
                .isEqualTo("Contact customer");
    }

    @Test
    void everyTaskShowsItsPromiseAndTheWayToItsCase() {
        String number = claim("13911115003");
        Page page = open("en-GB", "desk", number);

        Locator promise = page.locator(".aftersales-promise");
        assertThat(promise).containsText(Pattern.compile("Response to the customer: due .* left"));
        assertThat(promise.getByRole(AriaRole.LINK)).hasAttribute("href", "/desk/cases/" + number);
        assertThat(page.getByText("Start page", new Page.GetByTextOptions().setExact(true)))
                .hasAttribute("href", "/desk");
        assertThat(page.getByText("Dashboard", new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
        DeskPages.picture(page, "tasklist-promise");

        page.setViewportSize(1000, 800);
        // the page is laid out anew some moments after
        page.waitForCondition(() -> promise.boundingBox().height > ONE_LINE);
        Locator task = page.locator(".task-card h2.task");
        page.waitForCondition(() -> task.boundingBox().y > bottom(promise.boundingBox()));
        DeskPages.picture(page, "tasklist-promise-narrow");
    }

    @Test
    void leadersReachTheDashboard() {
        Page page = loggedIn("zh-CN", "supervisor");

        assertThat(page.getByText("管理看板", new Page.GetByTextOptions().setExact(true)))
                .hasAttribute("href", "/desk/dashboard");
    }

    private static double bottom(BoundingBox box) {
        return box.y + box.height;
    }

    private Page loggedIn(String locale, String user) {
        Page page = new DeskPages(browser, port).login(locale, 1440, 900, user);
        page.navigate(base() + "/camunda/app/tasklist/default/");
        assertThat(page.getByText(myGroups(locale)).first()).isVisible();
        return page;
    }

    private Page open(String locale, String user, String number) {
        Page page = loggedIn(locale, user);
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey("Task_ContactCustomer")
                .singleResult()
                .getId();
        page.getByText(myGroups(locale)).first().click();
        page.waitForURL(Pattern.compile(".*filter=.*"));
        String filter = page.url().replaceAll(".*filter=([^&]*).*", "$1");
        page.navigate(base() + "/camunda/app/tasklist/default/#/?filter=" + filter + "&task=" + task);
        assertThat(page.locator(".fjs-form").first()).isVisible();
        return page;
    }

    private static String myGroups(String locale) {
        return locale.startsWith("zh") ? "我的组" : "My groups";
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private String claim(String phone) {
        Map<String, Object> body = Map.of(
                "channel", "WEBSITE",
                "kind", "REPAIR",
                "productLine", "SMART_HOME",
                "urgent", true,
                "urgencyReason", "NO_POWER",
                "customer", Map.of("name", "李伟", "phone", phone, "locale", "zh"),
                "product", Map.of("model", "SH-100", "serialNumber", "SN-" + phone),
                "purchase", Map.of("date", "2026-05-01", "proofType", "INVOICE", "proofNumber", "F-1"),
                "symptom", "今天早上网关没有电");
        return String.valueOf(Objects.requireNonNull(http.postForObject("/api/claims", body, Map.class))
                .get("number"));
    }
}
