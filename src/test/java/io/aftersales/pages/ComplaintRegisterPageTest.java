package io.aftersales.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.aftersales.testing.Browser;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The complaint register, as staff see it in a real browser. */
@IntegrationTest
class ComplaintRegisterPageTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    private int port;

    private final ComplaintSamples samples;

    ComplaintRegisterPageTest(@Autowired TestRestTemplate http, @Autowired BeanFactory beans) {
        samples = new ComplaintSamples(http, beans);
    }

    @Test
    void whoDoesNotHandleComplaintsDoesNotSeeThem() {
        Page page = desk().login("en-GB", 1280, 900, "dispatcher");

        assertThat(page.navigate(desk().base() + "/desk/complaints").status()).isEqualTo(403);
        assertThat(page.navigate(desk().base() + "/desk/complaints.xlsx").status())
                .isEqualTo(403);
        assertThat(page.navigate(desk().base() + "/desk/cases/CP-20200101-000001")
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Requirement({"CMP-07", "F65"})
    void theRegisterListsAndFilters() {
        String quality = samples.investigated("PRODUCT_QUALITY");
        String information = samples.complaint("INFORMATION", Map.of());
        Page page = desk().login("en-GB", 1440, 900, "quality");
        page.navigate(desk().base() + "/desk/complaints");
        assertThat(page.locator("#lines ~ table")).containsText(quality);
        assertThat(page.locator("#lines ~ table")).containsText(information);

        page.getByLabel("Category").selectOption("INFORMATION");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).press("Enter");

        assertThat(page.locator("#lines ~ table")).containsText(information);
        assertThat(page.locator("#lines ~ table")).not().containsText(quality);
        assertThat(page.locator("#counted ~ table")).containsText("information");
        page.getByText("Show the usual days").click();
        DeskPages.picture(page, "complaint-register");
        page.getByText(quality).click();
        assertThat(page).hasURL(desk().base() + "/desk/complaints/" + quality);
    }

    @Test
    void wrongValuesOfTheFilterAreExplainedBesideTheirFields() {
        Page page = desk().login("en-GB", 1280, 900, "quality");

        int status = page.navigate(
                        desk().base() + "/desk/complaints?from=2026-02-30&category=A&status=B&page=x&department=")
                .status();

        assertThat(status).isEqualTo(200);
        assertThat(page.locator("#from-problem")).containsText("2026-02-30");
        assertThat(page.locator("#category-problem")).containsText("choose");
        assertThat(page.locator("#status-problem")).containsText("choose");
        assertThat(page.locator("[role=alert]")).containsText("x");
        page.navigate(desk().base() + "/desk/complaints.xlsx?from=2026-02-30");
        assertThat(page.locator("#from-problem")).isVisible();
        DeskPages.picture(page, "complaint-register-wrong");
    }

    @Test
    void theRegisterReadsWellInChineseOnAPhone() {
        samples.investigated("PRODUCT_QUALITY");
        Page page = desk().loginOnPhone("zh-CN", "complaints");

        page.navigate(desk().base() + "/desk/complaints");

        assertThat(page.locator("h1")).hasText("客户投诉登记追踪表");
        DeskPages.fitsPhone(page);
        DeskPages.picture(page, "complaint-register-phone");
    }

    @Test
    @Requirement("CMP-07")
    void theSpreadsheetHoldsTypedCellsAndNoFormula() throws IOException {
        String number = samples.complaint("PRODUCT_QUALITY", Map.of("product", Map.of("model", "=1+1")));
        for (String language : List.of("en-GB", "zh-CN")) {
            Page page = desk().login(language, 1280, 900, "quality");
            page.navigate(desk().base() + "/desk/complaints?category=PRODUCT_QUALITY");
            Download download =
                    page.waitForDownload(() -> page.locator("a[href*='xlsx']").click());

            assertThat(download.suggestedFilename()).isEqualTo("complaints.xlsx");
            try (InputStream content = Files.newInputStream(download.path());
                    ReadableWorkbook workbook = new ReadableWorkbook(content)) {
                List<Row> rows = workbook.getFirstSheet().read();
                assertThat(rows.get(0).getCellText(0)).isEqualTo(language.equals("zh-CN") ? "编号" : "Number");
                Row row = rows.stream()
                        .filter(each -> each.getCellText(0).equals(number))
                        .findFirst()
                        .orElseThrow();
                assertThat(row.getCell(2).getType()).isEqualTo(CellType.NUMBER);
                assertThat(row.getCellAsDate(2)).isPresent();
                assertThat(row.getCell(10).getType()).isEqualTo(CellType.STRING);
                assertThat(row.getCellText(10)).isEqualTo("=1+1");
                assertThat(rows.stream()
                                .flatMap(Row::stream)
                                .filter(cell -> cell != null && cell.getType() == CellType.FORMULA))
                        .isEmpty();
                assertThat(workbook.getSheets().count()).isEqualTo(2);
            }
        }
    }

    @Test
    @Requirement("CMP-46")
    void theNumbersCountRootCausesPromisesAndSatisfaction() throws IOException {
        String closed = samples.closed();
        String extended = samples.extended();
        Page page = desk().login("en-GB", 1440, 900, "manager");

        page.navigate(desk().base() + "/desk/complaints?category=OTHER");

        assertThat(page.locator("#lines ~ table tr", row(closed))).containsText("quality of the product / transport");
        assertThat(page.locator("#lines ~ table tr", row(closed))).containsText("upheld, solved");
        assertThat(page.locator("#lines ~ table tr", row(extended))).containsText("yes");
        assertThat(page.locator("#rootCauses ~ table")).containsText("transport");
        assertThat(page.locator("#counted ~ table")).containsText(Pattern.compile("[1-9]\\d* of [1-9]\\d* answers"));
        DeskPages.picture(page, "complaint-register-numbers");
        Download download =
                page.waitForDownload(() -> page.locator("a[href*='xlsx']").click());
        try (InputStream content = Files.newInputStream(download.path());
                ReadableWorkbook workbook = new ReadableWorkbook(content)) {
            List<Row> causes = workbook.getSheet(1).orElseThrow().read();
            assertThat(causes.stream().skip(1)).anySatisfy(cause -> {
                assertThat(cause.getCellText(0)).isEqualTo("transport");
                assertThat(cause.getCellAsNumber(1).orElseThrow().intValue()).isPositive();
            });
        }
    }

    @Test
    @Requirement("CMP-07")
    void moreThanFiftyAreOnPagesThatKeepWhatWasAskedFor() {
        LocalDate day = samples.newDay();
        String first = samples.complaint("SERVICE", Map.of());
        samples.copyWithdrawn(first, 50);
        Page page = desk().login("en-GB", 1440, 900, "manager");
        page.navigate(desk().base() + "/desk/complaints?category=SERVICE&from=" + day);
        assertThat(page.locator("#lines")).containsText("51");
        assertThat(page.locator("#lines ~ table tbody tr")).hasCount(50);
        assertThat(page.locator("#lines ~ table")).not().containsText(first);
        assertThat(page.locator("nav a[rel=prev]")).hasCount(0);

        page.locator("nav a[rel=next]").click();

        assertThat(page).hasURL(Pattern.compile("category=SERVICE.*page=1|page=1.*category=SERVICE"));
        assertThat(page.locator("#lines ~ table tbody tr")).hasCount(1);
        assertThat(page.locator("#lines ~ table")).containsText(first);
        assertThat(page.locator("nav a[rel=next]")).hasCount(0);
        assertThat(page.locator("#counted ~ table tr", row("service")).first()).containsText("51");
        page.locator("nav a[rel=prev]").click();
        assertThat(page.locator("#lines ~ table tbody tr")).hasCount(50);
    }

    @Test
    @Requirement({"CMP-07", "CMP-32"})
    void whatIsOverdueIsMarkedAsLateAndAuditorsDownloadIt() throws IOException {
        LocalDate day = samples.newDay();
        String late = samples.complaint("SERVICE", Map.of());
        samples.advance(Duration.ofDays(40));
        Page page = desk().loginToCockpit("auditor");

        page.navigate(desk().base() + "/desk/complaints?from=" + day + "&to=" + day);

        assertThat(page.locator("#lines ~ table tbody tr")).hasCount(1);
        assertThat(page.locator("#lines ~ table tr", row(late)).locator("td:nth-child(9) .alarm"))
                .isVisible();
        DeskPages.picture(page, "complaint-register-late");
        Download download =
                page.waitForDownload(() -> page.locator("a[href*='xlsx']").click());
        try (InputStream content = Files.newInputStream(download.path());
                ReadableWorkbook workbook = new ReadableWorkbook(content)) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).getCellText(0)).isEqualTo(late);
            assertThat(rows.get(1).getCellAsNumber(17).orElseThrow()).isPositive();
        }
    }

    private static Page.LocatorOptions row(String number) {
        return new Page.LocatorOptions().setHasText(number);
    }

    private DeskPages desk() {
        return new DeskPages(browser, port);
    }
}
