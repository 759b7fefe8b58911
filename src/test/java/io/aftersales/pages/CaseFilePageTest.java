package io.aftersales.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.aftersales.testing.Browser;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The case file of a claim, completed by the desk in a real browser. */
@IntegrationTest
class CaseFilePageTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    private int port;

    private final ComplaintSamples samples;

    CaseFilePageTest(@Autowired TestRestTemplate http, @Autowired BeanFactory beans) {
        samples = new ComplaintSamples(http, beans);
    }

    @Test
    @Requirement({"POL-11", "CLM-06", "CLM-07"})
    void whatTheCustomerSaidLaterIsPutOnRecord() {
        String claim = samples.claim();
        DeskPages desk = new DeskPages(browser, port);
        Page page = desk.login("en-GB", 1280, 900, "desk");
        page.navigate(desk.base() + "/desk/cases/" + claim);
        assertThat(page.locator("#record-form")).isHidden();

        page.getByText("Complete or correct the request").click();
        page.locator("#record-serial").fill("SN-" + claim);
        page.locator("#record-date").fill("2999-01-01");
        page.getByText("Put on record").click();
        assertThat(page.locator("#record-form [role=status]")).containsText("future");
        page.locator("#record-date").fill("2026-05-01");
        page.getByText("Put on record").click();

        assertThat(page.locator("#request + dl")).containsText("SN-" + claim);
        assertThat(page.locator("#request + dl")).containsText("2026-05-01");
        assertThat(page.locator("#timeline + table")).containsText("Request completed or corrected");
        DeskPages.picture(page, "case-file-corrected");
    }

    @Test
    void theFormIsReadOnAPhoneInChinese() {
        String claim = samples.claim();
        DeskPages desk = new DeskPages(browser, port);
        Page page = desk.loginOnPhone("zh-CN", "desk");
        page.navigate(desk.base() + "/desk/cases/" + claim);

        page.locator("summary").first().click();

        assertThat(page.locator("#record-serial")).isVisible();
        DeskPages.fitsPhone(page);
        DeskPages.picture(page, "case-file-correction-phone");
    }
}
