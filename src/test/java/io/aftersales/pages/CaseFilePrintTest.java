package io.aftersales.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.aftersales.repairs.AcceptanceReport;
import io.aftersales.repairs.CustomerRepairs;
import io.aftersales.testing.Browser;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Pictures;
import io.aftersales.testing.RepairSamples;
import io.aftersales.testing.RepairSamples.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Notes on the case file, and the file on paper, in a real browser. */
@IntegrationTest
class CaseFilePrintTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    private int port;

    private final RepairSamples samples;
    private final CustomerRepairs customers;

    CaseFilePrintTest(@Autowired TestRestTemplate http, @Autowired BeanFactory beans) {
        samples = new RepairSamples(http, beans);
        customers = beans.getBean(CustomerRepairs.class);
    }

    @Test
    void aNoteIsAddedAndPrintedWithTheFile() throws IOException {
        Sample sample = signed("en");
        Page page = opened("en-GB", "desk", sample);
        page.getByLabel("Note", new Page.GetByLabelOptions().setExact(true))
                .fill("Rang twice.\nThe neighbour has the key.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add note"))
                .click();
        assertThat(page.locator("#timeline ~ table")).containsText("The neighbour has the key.");
        DeskPages.picture(page, "case-file-note");

        List<String> printed = printed(page, "case-file-print");

        assertThat(printed).hasSizeGreaterThan(1);
        for (int sheet = 0; sheet < printed.size(); sheet++) {
            assertThat(printed.get(sheet))
                    .contains(sample.number())
                    .contains("Printed by desk")
                    .contains("%d / %d".formatted(sheet + 1, printed.size()));
        }
        assertThat(String.join("\n", printed))
                .contains("The neighbour has the key.", "Motor exchanged, lock set", "Calendar CN-2026")
                .doesNotContain("Add note", "Tasklist");
    }

    @Test
    void theFileIsPrintedInChineseToo() throws IOException {
        Page page = opened("zh-CN", "supervisor", signed("zh"));

        assertThat(String.join("\n", printed(page, "case-file-print-zh")))
                .contains("打印人：supervisor", "维修")
                .doesNotContain("添加备注");
    }

    @Test
    void anAuditorReadsNotesAndWritesNone() {
        Page page = opened("en-GB", "auditor", signed("en"));

        assertThat(page.locator("#timeline")).isVisible();
        assertThat(page.locator("#note-form")).hasCount(0);
    }

    private Page opened(String locale, String user, Sample sample) {
        DeskPages desk = new DeskPages(browser, port);
        Page page = user.equals("auditor") ? desk.loginToCockpit(user) : desk.login(locale, 1280, 900, user);
        page.navigate(desk.base() + "/desk/cases/" + sample.number());
        return page;
    }

    private static List<String> printed(Page page, String name) throws IOException {
        assertThat(page.locator("#print button")).isVisible();
        byte[] pdf = page.pdf(new Page.PdfOptions()
                .setPreferCSSPageSize(true)
                .setPrintBackground(true)
                .setPath(Path.of("target", "screenshots", name + ".pdf")));
        List<String> sheets = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int sheet = 1; sheet <= document.getNumberOfPages(); sheet++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(sheet);
                text.setEndPage(sheet);
                sheets.add(text.getText(document));
            }
        }
        return sheets;
    }

    private Sample signed(String locale) {
        Sample sample = samples.inspected(locale);
        customers.sign(
                sample.number(),
                new AcceptanceReport(1, "Wang Fang", true, true, "5", "4", "5", true, true, "Quick and friendly"),
                Pictures.png());
        return sample;
    }
}
