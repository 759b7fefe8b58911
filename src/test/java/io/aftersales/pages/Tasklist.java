package io.aftersales.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Tasklist as a member of staff uses it. */
final class Tasklist {

    private final Page page;
    private final String base;

    Tasklist(Page page, int port) {
        this.page = page;
        this.base = "http://localhost:" + port;
    }

    void login(String user) {
        page.navigate(base + "/camunda/app/tasklist/default/");
        Locator name = page.getByPlaceholder("Username");
        Locator password = page.getByPlaceholder("Password");
        // the page moves the focus once it is there, and what is filled in then goes into the other field
        do {
            name.fill(user);
            password.fill(user);
        } while (!name.inputValue().equals(user) || !password.inputValue().equals(user));
        password.press("Enter");
        assertThat(page.getByText("My groups")).isVisible();
    }

    /** Opens the list of the groups' tasks, narrowed to one case, and the task of that name in it. */
    void open(String variable, String number, String task) {
        String narrowed = "[{\"type\":\"processVariables\",\"operator\":\"eq\",\"value\":\"%s\",\"name\":\"%s\"}]"
                .formatted(number, variable);
        page.getByText("My groups").click();
        page.waitForURL(Pattern.compile(".*filter=.*"));
        String filter = page.url().replaceAll(".*filter=([^&]*).*", "$1");
        page.navigate("%s/camunda/app/tasklist/default/#/?filter=%s&searchQuery=%s"
                .formatted(base, filter, URLEncoder.encode(narrowed, StandardCharsets.UTF_8)));
        page.locator(".tasks-list").getByText(task).first().click();
        assertThat(page.locator(".task-card h2.task")).containsText(task);
    }

    void claim() {
        page.locator(".task-card")
                .getByText("Claim", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.getByText("Complete", new Page.GetByTextOptions().setExact(true)))
                .isEnabled();
    }

    void choose(String label, String option) {
        page.locator(".fjs-form-field-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator(".fjs-input-group")
                .click();
        page.locator(".fjs-dropdownlist-item")
                .getByText(option, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    /** Sends the form and waits for the answer: only then does the next task exist. */
    void complete() {
        page.waitForResponse(
                answer -> answer.url().endsWith("/submit-form"),
                () -> page.getByText("Complete", new Page.GetByTextOptions().setExact(true))
                        .click());
    }

    /** Types a day as the forms show days in English. */
    static void pickDate(Page page, String label, LocalDate day) {
        Locator field = page.getByLabel(label);
        field.fill("%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()));
        field.press("Enter");
    }
}
