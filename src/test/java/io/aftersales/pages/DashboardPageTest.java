package io.aftersales.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.aftersales.testing.Browser;
import io.aftersales.testing.IntegrationTest;
import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** Staff begin at the desk, find a case, and leaders see the picture, in a real browser. */
@IntegrationTest
class DashboardPageTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

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
        DeskPages.picture(page, "desk-start");
        page.locator("#pages ~ ul")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Dashboard"))
                .click();

        assertThat(page.locator(".figure")).hasCount(13);
        assertThat(page.locator("#backlog-by-age ~ .chart svg")).isVisible();
        DeskPages.picture(page, "dashboard");
        page.getByLabel("Department").selectOption("dept-general");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                .click();
        assertThat(page.locator(".figure strong")).hasCount(11); // all but the two of complaints
        page.getByLabel("Department").selectOption("");
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
        find(page, "wei LI");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number)))
                .isVisible();
        DeskPages.picture(page, "case-search");
        page.getByLabel("Engineer").fill("nobody");
        find(page, "Li");
        assertThat(page.getByText("No claim", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        find(page, number.toLowerCase(Locale.ROOT));

        assertThat(page).hasURL(desk().base() + "/desk/cases/" + number);
    }

    @Test
    void newPagesReadWellInChineseOnAPhone() {
        Page page = opened("zh-CN", 390, "supervisor");
        for (String address :
                List.of("/desk", "/desk/cases?query=Li&after=" + number, "/desk/dashboard?department=x")) {
            page.navigate(desk().base() + address);
            assertThat(page.locator("body").innerText()).doesNotContain("??");
            DeskPages.fitsPhone(page);
            DeskPages.picture(page, "desk-zh" + address.replaceAll("[^a-z]+", "-"));
        }
        assertThat(page.getByText("全部部门").first()).isVisible();
        assertThat(errors).isEmpty();
    }

    @Test
    void qualityInspectorSeesNoCostAndAuditorNoForm() {
        Page quality = opened("en-GB", 1280, "quality");
        quality.navigate(desk().base() + "/desk/dashboard");
        assertThat(quality.locator(".figure")).hasCount(12);
        Page auditor = desk().loginToCockpit("auditor");
        auditor.navigate(desk().base() + "/desk");
        assertThat(auditor.locator("#first ~ ul")).containsText("Cockpit");
        DeskPages.picture(auditor, "desk-start-auditor");
        auditor.navigate(desk().base() + "/desk/cases/" + number);
        assertThat(auditor.locator("form")).hasCount(0);
        DeskPages.picture(auditor, "case-file-auditor");
    }

    @Test
    void tasklistLeadsToTheDashboardWhoMayReadIt() {
        Page leader = opened("en-GB", 1280, "supervisor");
        leader.navigate(desk().base() + "/camunda/app/tasklist/default/");
        assertThat(leader.locator("a.aftersales-link[href$='/desk/dashboard']")).isVisible();

        Page clerk = opened("en-GB", 1280, "desk");
        clerk.waitForResponse(
                answer -> answer.url().endsWith("/api/desk/pages"),
                () -> clerk.navigate(desk().base() + "/camunda/app/tasklist/default/"));
        assertThat(clerk.locator("a.aftersales-link[href$='/desk']")).isVisible();
        assertThat(clerk.locator("a.aftersales-link[href$='/desk/dashboard']")).hasCount(0);
    }

    @Test
    void aFigureThatTakesLongSaysOfWhenItIs() {
        jdbc.sql("""
                        insert into figure_reading (figure, last_day, as_of, took, result)
                        values ('REPAIR_TIME', :today, '2026-09-18T02:30:00Z', interval '2 hours',
                            '{"figure": "REPAIR_TIME", "series": [], "rows": []}')
                        on conflict (figure) do update set last_day = excluded.last_day, as_of = excluded.as_of,
                            read_at = clock_timestamp(), took = excluded.took, result = excluded.result
                        """).param("today", LocalDate.now(clock)).update();
        try {
            Page page = opened("en-GB", 1280, "supervisor");
            page.navigate(desk().base() + "/desk/dashboard");

            assertThat(page.locator(".figure em")).hasText("As of 2026-09-18 10:30.");
        } finally {
            jdbc.sql("delete from figure_reading where figure = 'REPAIR_TIME'").update();
        }
    }

    @Test
    void cashierHasAStartPageToo() {
        Page page = opened("zh-CN", 390, "cashier");

        page.navigate(desk().base() + "/desk");

        assertThat(page.locator("#pages ~ ul").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("费用报销")))
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
