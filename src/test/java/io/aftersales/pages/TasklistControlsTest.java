package io.aftersales.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.aftersales.testing.Browser;
import io.aftersales.testing.IntegrationTest;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tasklist offers staff nothing that would be refused to them. */
@IntegrationTest
class TasklistControlsTest {

    private static final String CLEAR_FOLLOW_UP = "[cam-tasklist-task-meta] .reset-follow-up-date";
    private static final String CLEAR_DUE = "[cam-tasklist-task-meta] .reset-due-date";

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private TaskService tasks;

    @LocalServerPort
    private int port;

    @Test
    void staffAreNotOfferedToChangeDates() {
        Page page = open("desk", claim("13911117001"));

        for (String control : new String[] {CLEAR_FOLLOW_UP, CLEAR_DUE}) {
            Locator there = page.locator(control);
            assertThat(there).hasCount(1);
            assertThat(there).isHidden();
        }
        assertThat(page.locator("[cam-tasklist-task-meta] .due-date")).isVisible();
    }

    @Test
    void administratorsAre() {
        Page page = open("admin", claim("13911117002"));

        assertThat(page.locator(CLEAR_FOLLOW_UP)).isVisible();
        assertThat(page.locator(CLEAR_DUE)).isVisible();
    }

    private Page open(String user, String number) {
        Page page = new DeskPages(browser, port).login("en-GB", 1440, 900, user);
        String tasklist = "http://localhost:" + port + "/camunda/app/tasklist/default/";
        page.navigate(tasklist);
        page.getByText("My groups").first().click();
        page.waitForURL(Pattern.compile(".*filter=.*"));
        String filter = page.url().replaceAll(".*filter=([^&]*).*", "$1");
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey("Task_ContactCustomer")
                .singleResult()
                .getId();
        page.navigate(tasklist + "#/?filter=" + filter + "&task=" + task);
        assertThat(page.locator(".task-card h2.task")).containsText("Contact customer");
        return page;
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
