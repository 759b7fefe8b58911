package io.aftersales.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.aftersales.testing.Browser;
import io.aftersales.testing.IntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Staff begin at the desk, find a case, and leaders see the picture, in a real browser. */
@IntegrationTest
class DashboardPageTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    private TestRestTemplate http;

    @LocalServerPort
    private int port;

    private String number = "";
    private final List<String> errors = new ArrayList<>();

    @BeforeEach
    void handIn() {
        Map<?, ?> answer = http.postForObject(
                "/api/claims",
                Map.of(
                        "channel", "WEBSITE",
                        "kind", "REPAIR",
                        "productLine", "APPLIANCE",
                        "urgent", false,
                        "customer", Map.of("name", "Li Wei", "phone", "13933330001", "locale", "zh"),
                        "product", Map.of("model", "HA-10", "serialNumber", "SN-DASH-1"),
                        "symptom", "The washing machine leaks"),
                Map.class);
        number = String.valueOf(answer.get("number"));
    }

    @Test
    void everyFigureLeadsToItsCases() {
        Page page = opened("en-GB", 1280, "supervisor");
        page.navigate(desk().base() + "/desk");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Dashboard"))
                .click();

        assertThat(page.locator(".figure")).hasCount(11);
        assertThat(page.locator("#backlog-by-age ~ .chart svg")).isVisible();
        DeskPages.picture(page, "dashboard");
        page.getByLabel("Product line").selectOption("Household appliance");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                .click();
        Locator young = page.locator(".figure", new Page.LocatorOptions().setHasText("Open claims by age"))
                .getByRole(AriaRole.ROW, new Locator.GetByRoleOptions().setName("up to 1 day"));
        young.getByRole(AriaRole.LINK).first().click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number))
                .click();

        assertThat(page.getByText("The washing machine leaks")).isVisible();
        assertThat(errors).isEmpty();
    }

    @Test
    void dashboardReadsWellInChineseOnAPhone() {
        Page page = opened("zh-CN", 390, "manager");
        page.navigate(desk().base() + "/desk/dashboard?from=2026-02-30");
        assertThat(page.getByText("无法查询“2026-02-30”")).isVisible();

        page.navigate(desk().base() + "/desk/dashboard");

        assertThat(page.getByText("未结申请的时长")).isVisible();
        assertThat(page.locator("main").innerText()).doesNotContain("??");
        DeskPages.fitsPhone(page);
        DeskPages.picture(page, "dashboard-phone");
        assertThat(errors).isEmpty();
    }

    @Test
    void deskFindsACaseByPhoneSerialNumberAndNumber() {
        Page page = opened("en-GB", 1280, "desk");
        page.navigate(desk().base() + "/desk");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Dashboard")))
                .hasCount(0);

        find(page, "139 3333 0001");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number)))
                .isVisible();
        find(page, "SN-DASH-1");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number)))
                .isVisible();
        DeskPages.picture(page, "case-search");
        find(page, number.toLowerCase(Locale.ROOT));

        assertThat(page).hasURL(desk().base() + "/desk/cases/" + number);
    }

    @Test
    void cashierHasAStartPageToo() {
        Page page = opened("zh-CN", 390, "cashier");

        page.navigate(desk().base() + "/desk");

        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("费用报销")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.SEARCH)).hasCount(0);
    }

    private void find(Page page, String query) {
        page.getByLabel("Number, phone, serial number or name").fill(query);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Find"))
                .click();
    }

    private DeskPages desk() {
        return new DeskPages(browser, port);
    }

    private Page opened(String locale, int width, String user) {
        Page page = desk().login(locale, width, 900, user);
        page.onPageError(errors::add);
        return page;
    }
}
