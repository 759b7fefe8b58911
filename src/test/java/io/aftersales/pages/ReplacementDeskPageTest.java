package io.aftersales.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.aftersales.testing.Browser;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.ReplacementSamples;
import io.aftersales.testing.ReplacementSamples.Sample;
import io.aftersales.testing.Requirement;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Replacement, return and compensation in the case file, in a real browser. */
@IntegrationTest
class ReplacementDeskPageTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    private int port;

    private final ReplacementSamples samples;

    ReplacementDeskPageTest(@Autowired TestRestTemplate http, @Autowired BeanFactory beans) {
        samples = new ReplacementSamples(http, beans);
    }

    @Test
    @Requirement({"RPL-07", "INF-07"})
    void theCaseFileShowsTheExchangeAndTakesCorrections() {
        Sample sample = samples.exchanged("en");
        Page page = open("desk", sample);

        for (String shown : new String[] {
            "entitled – quality problem of its own",
            "closed",
            "exchanged",
            "It stays dark",
            "desk, ",
            "exchange (",
            "manager",
            "SH-LOCK-210, 曜石黑",
            "With the old keys",
            samples.today() + ", dispatcher (" + sample.fresh() + ")",
            samples.today() + ", engineer (" + sample.original() + "): Scratched",
            "Box was kept",
            "signature.png"
        }) {
            assertThat(page.locator("#replacement-section")).containsText(shown);
        }
        assertThat(page.locator("#replacement-section")).not().containsText("??");
        assertThat((Boolean) page.locator("img.signature").evaluate("image => image.naturalWidth > 0"))
                .isTrue();
        assertThat(page.locator("#replacement-papers + ul a").first())
                .hasAttribute(
                        "href",
                        Pattern.compile("/api/replacements/%s/papers/replacement-record.pdf\\?application=[0-9a-f-]{36}"
                                .formatted(sample.number())));
        assertThat(page.locator("#replacement-upload")).hasCount(0);

        page.getByText("Correct a record").press("Enter");
        page.getByLabel("Which record").selectOption("REPLACEMENT_RECORD");
        page.getByLabel("How it should read").fill("The colour is grey");
        page.locator("#replacement-reason").fill(" ");
        page.locator("#replacement-correct button").click();
        assertThat(page.locator("#replacement-correct [role=status]")).containsText("empty");
        page.locator("#replacement-reason").fill("Misread the label");
        page.locator("#replacement-correct button").click();
        assertThat(page.locator("#replacement-section article table")).containsText("Misread the label");
        DeskPages.picture(page, "replacement-case-file");
    }

    @Test
    @Requirement("RPL-07")
    void theSignedPaperIsAddedInTheCaseFile() {
        Sample sample = samples.handedOver("en");
        Page page = open("engineer", sample);

        page.locator("#replacement-file")
                .setInputFiles(new FilePayload(
                        "signed.pdf", "application/pdf", "%PDF-1.4 signed".getBytes(StandardCharsets.US_ASCII)));
        page.locator("#replacement-upload button").press("Enter");

        assertThat(page.locator("#replacement-section")).containsText("signed.pdf");
        assertThat(page.locator("#replacement-section")).containsText("on paper");
        assertThat(page.locator("#replacement-correct")).hasCount(0);
    }

    @Test
    @Requirement("RPL-07")
    void theCustomerSignsOnTheScreenInTheCaseFile() {
        Sample sample = samples.handedOver("en");
        Page page = open("engineer", sample);
        page.locator("#replacement-draw button[type=submit]").click();
        assertThat(page.locator("#replacement-draw [role=status]")).containsText("empty");

        DeskPages.draw(page);
        page.locator("#replacement-draw button[type=submit]").click();

        assertThat(page.locator("#replacement-section")).containsText("signature.png");
        assertThat(page.locator("#replacement-section")).containsText("Signature: drawn");
        assertThat(page.locator("#pad")).isVisible();
        DeskPages.picture(page, "replacement-signature");
    }

    @Test
    void whoMayNotSignNorCorrectIsShownNoForm() {
        Page page = open("auditor", samples.handedOver("en"));

        assertThat(page.locator("#replacement-section")).containsText("handed over");
        assertThat(page.locator("#replacement-section form")).hasCount(0);
    }

    @Test
    @Requirement("F41")
    void aRefundAndADeclinedOfferAreShownWithWhoPaidAndWhoDecided() {
        Page refund = open("desk", samples.refunded("en"));

        for (String shown : new String[] {
            "As for a replacement",
            "supervisor",
            "CNY 1280.00",
            "by cashier (PAY-1)",
            "proposed by desk",
            "approved by manager"
        }) {
            assertThat(refund.locator("#replacement-section")).containsText(shown);
        }
        refund.navigate(desk().base() + "/desk/cases/" + samples.declined("en").number());
        for (String shown : new String[] {
            "to hear of an alternative", "CNY 300.00", "declined by the customer", "A gesture", "decided by supervisor"
        }) {
            assertThat(refund.locator("#replacement-section")).containsText(shown);
        }
        assertThat(refund.locator("#replacement-section")).not().containsText("??");
    }

    @Test
    void theSectionReadsWellInChineseOnAPhone() {
        Page page = desk().loginOnPhone("zh-CN", "desk");
        page.navigate(desk().base() + "/desk/cases/" + samples.exchanged("zh").number());

        assertThat(page.locator("#replacement")).hasText("更换、退货与赔偿");
        assertThat(page.locator("#replacement-section")).containsText("符合条件 – 产品本身存在质量问题");
        assertThat(page.locator("#replacement-section")).not().containsText("??");
        DeskPages.fitsPhone(page);
        DeskPages.picture(page, "replacement-case-file-phone");
    }

    private Page open(String user, Sample sample) {
        Page page = user.equals("auditor") ? desk().loginToCockpit(user) : desk().login("en-GB", 1280, 900, user);
        page.navigate(desk().base() + "/desk/cases/" + sample.number());
        return page;
    }

    private DeskPages desk() {
        return new DeskPages(browser, port);
    }
}
