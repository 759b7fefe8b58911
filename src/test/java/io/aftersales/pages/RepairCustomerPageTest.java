package io.aftersales.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.aftersales.repairs.RepairFiles;
import io.aftersales.repairs.SignatureKind;
import io.aftersales.repairs.SignedPapers;
import io.aftersales.testing.Browser;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.RepairSamples;
import io.aftersales.testing.RepairSamples.Sample;
import io.aftersales.testing.Requirement;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The customer's page of a repair in a real browser. */
@IntegrationTest
class RepairCustomerPageTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    private int port;

    @Autowired
    private RepairFiles files;

    @Autowired
    private SignedPapers papers;

    private final RepairSamples samples;

    RepairCustomerPageTest(@Autowired TestRestTemplate http, @Autowired BeanFactory beans) {
        samples = new RepairSamples(http, beans);
    }

    @Test
    @Requirement({"RPR-06", "RPR-09"})
    void theCustomerAgreesWithTheKeyboardAlone() {
        Sample sample = samples.quoted("en", "CUSTOMER_USE");
        samples.book(sample, Duration.ofDays(2));
        Page page = browser.open("en-GB", 1280, 900);
        page.navigate(address(sample));
        assertThat(page.locator("#offer ~ form")).isVisible();
        DeskPages.picture(page, "repair-customer-offer");

        page.getByLabel("Your name").focus();
        page.keyboard().type("Wang Fang");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page.locator("#agreed")).isVisible();
        assertThat(page.locator(".total")).containsText("CNY 429.00");
        DeskPages.picture(page, "repair-customer-agreed");
        assertThat(files.find(sample.number()).orElseThrow().consents()).hasSize(1);
    }

    @Test
    @Requirement("RPR-09")
    void anOfferThatWasReplacedIsExplained() {
        Sample sample = samples.quoted("en", "CUSTOMER_USE");
        Page page = browser.open("en-GB", 1280, 900);
        page.navigate(address(sample));
        samples.quote(sample, "Another lock body");

        page.getByLabel("Your name").fill("Wang Fang");
        page.getByLabel("I agree: please repair it for CNY 429.00").check();
        page.locator("#answer button").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Nothing was agreed");
        assertThat(page.locator("main")).containsText("Another lock body");
        DeskPages.picture(page, "repair-customer-outdated");
    }

    @Test
    @Requirement({"RPR-15", "RPR-16", "RPR-17", "RPR-18"})
    void theCustomerSignsWithTheMouse() throws IOException {
        Sample sample = samples.inspected("en");
        Page page = browser.open("en-GB", 1280, 900);
        page.navigate(address(sample));
        fill(page, "Wang Fang", "Yes, I accept it");
        DeskPages.draw(page);
        DeskPages.picture(page, "repair-customer-sign");

        page.locator("#accept button[type=submit]").click();

        assertThat(page.locator("#signed")).isVisible();
        assertThat(page.locator("main")).containsText("You have accepted the repair");
        DeskPages.picture(page, "repair-customer-signed");
        var signed =
                files.find(sample.number()).orElseThrow().latestAcceptance().orElseThrow();
        assertThat(signed.signature()).isEqualTo(SignatureKind.DRAWN);
        assertThat(darkPixels(papers.read(sample.number(), Objects.requireNonNull(signed.signatureFile()))
                        .bytes()))
                .isGreaterThan(300);
    }

    @Test
    @Requirement("RPR-17")
    void aDrawingThatWasClearedIsNone() {
        Sample sample = samples.inspected("en");
        Page page = browser.open("en-GB", 1280, 900);
        page.navigate(address(sample));
        fill(page, "Wang Fang", "Yes, I accept it");
        DeskPages.draw(page);
        page.locator("#clear").click();

        page.locator("#accept button[type=submit]").click();

        assertThat(page.locator("#signature-problem")).isVisible();
        assertThat(page.locator("#acceptedBy")).hasValue("Wang Fang");
        assertThat(page.getByLabel("The result was demonstrated to me.")).isChecked();
        assertThat(page.locator("input[name=attitude][value='4']")).isChecked();
        DeskPages.picture(page, "repair-customer-unsigned");
        DeskPages.draw(page);
        page.locator("#accept button[type=submit]").click();
        assertThat(page.locator("#signed")).isVisible();
    }

    @Test
    void thePageReadsWellInChineseOnAPhone() {
        Sample quoted = samples.quoted("zh", "CUSTOMER_USE");
        Page page = browser.open("en-GB", 390, 844);

        page.navigate(address(quoted));

        assertThat(page.locator("#offer")).hasText("维修方案");
        assertThat(page.locator("html")).hasAttribute("lang", "zh");
        DeskPages.fitsPhone(page);
        DeskPages.picture(page, "repair-customer-offer-phone");
        page.navigate(address(samples.inspected("zh")));
        assertThat(page.locator("#pad")).isVisible();
        DeskPages.fitsPhone(page);
        DeskPages.picture(page, "repair-customer-sign-phone");
        page.getByText("English").click();
        assertThat(page.locator("#acceptance")).hasText("Acceptance");
    }

    @Test
    @Requirement({"RPR-06", "RPR-09"})
    void theCustomerRefusesInChineseOnAPhone() {
        Sample sample = samples.quoted("zh", "CUSTOMER_USE");
        Page page = browser.open("zh-CN", 390, 844);
        page.navigate(address(sample));
        page.locator("#givenBy").fill("王芳");
        page.getByLabel("不同意维修").check();
        page.getByText("提交答复").click();

        assertThat(page.locator("main")).containsText("您不同意维修");
        assertThat(page.locator("#answer")).hasCount(0);
        DeskPages.fitsPhone(page);
        DeskPages.picture(page, "repair-customer-refused-phone");
        assertThat(files.find(sample.number()).orElseThrow().consents()).hasSize(1);
    }

    private static void fill(Page page, String name, String verdict) {
        page.getByLabel("Your name").fill(name);
        page.locator("#accept input[type=checkbox]").all().forEach(Locator::check);
        for (String rating : new String[] {"content", "quality", "attitude"}) {
            page.locator("input[name=" + rating + "][value='4']").check();
        }
        page.getByLabel(verdict).check();
    }

    private static long darkPixels(byte[] png) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        return IntStream.range(0, picture.getWidth() * picture.getHeight())
                .filter(pixel -> (picture.getRGB(pixel % picture.getWidth(), pixel / picture.getWidth()) & 0xFF) < 128)
                .count();
    }

    private String address(Sample sample) {
        return "http://localhost:" + port + "/repairs/" + sample.code();
    }
}
