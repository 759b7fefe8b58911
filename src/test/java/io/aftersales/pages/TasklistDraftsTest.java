package io.aftersales.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.aftersales.testing.Browser;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a form keeps in the browser is gone when its user is, on a computer that others use too. */
@IntegrationTest
@Requirement("SEC-02")
class TasklistDraftsTest {

    private static final String DRAFTS =
            "Object.keys(localStorage).filter(key => /^(camunda-form|camForm):/.test(key))";

    private static final String NONE_LEFT = DRAFTS + ".length === 0";

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private TaskService tasks;

    @LocalServerPort
    private int port;

    @Test
    void aDraftOutlivesThePageAndEndsWithTheLogin() {
        String number = claim("13911116001");
        Page page = browser.open();
        Tasklist tasklist = new Tasklist(page, port);
        tasklist.login("desk");
        tasklist.open("claimNumber", number, "Contact customer");
        tasklist.claim();
        Locator note = page.getByLabel("Note", new Page.GetByLabelOptions().setExact(true));
        note.fill("He moved to Nanjing Road 5");

        page.locator(".form-actions:visible")
                .getByText("Save", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.waitForFunction(DRAFTS + ".length === 1");
        page.reload();
        assertThat(note).hasValue("He moved to Nanjing Road 5");
        assertThat(drafts(page)).containsExactly("camunda-form:" + task(number));

        page.locator(".account .dropdown-toggle").first().click();
        page.locator(".logout a").first().click();
        assertThat(page.getByPlaceholder("Username")).isVisible();
        page.waitForFunction(NONE_LEFT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "welcome", "admin"})
    void whereverTheLoginIsShownNothingIsLeft(String application) {
        Page page = browser.open();
        page.navigate(base(application) + "#/login");
        assertThat(page.getByPlaceholder("Username")).isVisible();
        keep(page, "camunda-form:1", "camForm:2");

        page.reload();

        page.waitForFunction(NONE_LEFT);
    }

    /** Who comes from a provider sees no page of login. */
    @Test
    void draftsOfWhoSatThereBeforeAreForgotten() {
        String open = task(claim("13911116002"));
        Page page = loggedIn();
        keep(page, "camunda-form:" + open);
        page.evaluate("localStorage.setItem('aftersales-drafts-of', 'engineer')");

        page.reload();

        page.waitForFunction(NONE_LEFT);
    }

    @Test
    void theDraftOfATaskThatAColleagueCompletedIsForgotten() {
        String open = "camunda-form:" + task(claim("13911116003"));
        String done = "camunda-form:" + UUID.randomUUID();
        Page page = loggedIn();
        keep(page, open, done);

        page.reload();

        page.waitForFunction("key => !localStorage.getItem(key)", done);
        assertThat(drafts(page)).containsExactly(open);
    }

    private Page loggedIn() {
        Page page = new DeskPages(browser, port).login("en-GB", 1280, 900, "desk");
        page.navigate(base("tasklist"));
        page.waitForFunction("localStorage.getItem('aftersales-drafts-of') === 'desk'");
        // a page that is left while it starts may start no more: here and above
        assertThat(page.getByText("My groups").first()).isVisible();
        return page;
    }

    private static void keep(Page page, String... keys) {
        page.evaluate("keys => keys.forEach(key => localStorage.setItem(key, '{}'))", List.of(keys));
    }

    private static List<String> drafts(Page page) {
        return ((List<?>) page.evaluate(DRAFTS)).stream().map(String::valueOf).toList();
    }

    private String base(String application) {
        return "http://localhost:%d/camunda/app/%s/default/".formatted(port, application);
    }

    private String task(String number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey("Task_ContactCustomer")
                .singleResult()
                .getId();
    }

    private String claim(String phone) {
        Map<String, Object> body = Map.of(
                "channel", "WEBSITE",
                "kind", "REPAIR",
                "productLine", "SMART_HOME",
                "urgent", true,
                "urgencyReason", "NO_POWER",
                "customer", Map.of("name", "Li Wei", "phone", phone, "locale", "en"),
                "product", Map.of("model", "SH-100", "serialNumber", "SN-" + phone),
                "purchase", Map.of("date", "2026-05-01", "proofType", "INVOICE", "proofNumber", "F-1"),
                "symptom", "The gateway has no power since this morning");
        return String.valueOf(Objects.requireNonNull(http.postForObject("/api/claims", body, Map.class))
                .get("number"));
    }
}
