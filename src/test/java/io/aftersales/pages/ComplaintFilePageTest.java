package io.aftersales.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.aftersales.testing.Browser;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The complaint file, as staff see it in a real browser. */
@IntegrationTest
class ComplaintFilePageTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    private int port;

    private final ComplaintSamples samples;
    private final IdentityService identities;

    ComplaintFilePageTest(@Autowired TestRestTemplate http, @Autowired BeanFactory beans) {
        identities = beans.getBean(IdentityService.class);
        samples = new ComplaintSamples(http, beans);
    }

    @Test
    void theFileShowsWhatHappenedInWordsAndTakesEvidence() {
        String number = samples.investigated("PRODUCT_QUALITY");
        Page page = desk().login("en-GB", 1280, 900, "complaints");

        page.navigate(desk().base() + "/desk/cases/" + number);

        assertThat(page).hasURL(desk().base() + "/desk/complaints/" + number);
        assertThat(page.locator("h1")).containsText("investigated");
        assertThat(page.locator("#assessment + dl")).containsText("Product quality");
        assertThat(page.locator("#record + dl")).containsText("The lock opens by itself");
        assertThat(page.locator("#decisions + dl")).containsText("quality of the product");
        assertThat(page.locator("#timeline + table")).containsText("The motor turns without a command");
        assertThat(page.locator("#timeline + table")).containsText("Responsibility");
        assertThat(page.locator("#timeline + table")).not().containsText("PRODUCT_QUALITY");

        page.getByLabel("Kind").selectOption("REPAIR_RECORD");
        page.getByLabel("File", new Page.GetByLabelOptions().setExact(true)).setInputFiles(file("run.txt", "MZ\0\0"));
        page.getByText("Add", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#outcome")).containsText("PDF");
        page.getByLabel("File", new Page.GetByLabelOptions().setExact(true)).setInputFiles(file("report.txt", "Motor"));
        page.getByText("Add", new Page.GetByTextOptions().setExact(true)).press("Enter");

        assertThat(page.locator("#evidence ~ table")).containsText("report.txt");
        assertThat(page.locator("#timeline + table")).containsText("Evidence added");
        DeskPages.picture(page, "complaint-file");
        Download download =
                page.waitForDownload(() -> page.getByText("report.txt").click());
        assertThat(download.suggestedFilename()).isEqualTo("report.txt");
    }

    @Test
    void withoutScriptTheFormSaysWhatItNeeds() {
        String number = samples.complaint("SERVICE", Map.of());
        Page page = desk().login("en-GB", 1280, 900, "complaints");
        page.navigate(desk().base() + "/desk/complaints/" + number);

        assertThat((String) page.evaluate("document.querySelector('noscript').textContent"))
                .contains("script");
        assertThat((Boolean) page.evaluate("fetch('/desk/complaints/" + number
                        + "').then(a => a.text()).then(t => /<form id=\"upload\"[^>]* hidden/.test(t))"))
                .isTrue();
    }

    @Test
    void theFileReadsWellInChineseOnAPhone() {
        String number = samples.investigated("PRODUCT_QUALITY");
        Page page = desk().loginOnPhone("zh-CN", "complaints");

        page.navigate(desk().base() + "/desk/complaints/" + number);

        assertThat(page.locator("h1")).containsText("已调查");
        assertThat(page.locator("#timeline + table")).containsText("责任认定");
        DeskPages.fitsPhone(page);
        DeskPages.picture(page, "complaint-file-phone");
    }

    @Test
    @Requirement("F68")
    void theCaseFileOfTheClaimLinksToItsComplaints() {
        String claim = samples.claim();
        String number = samples.complaint("SERVICE", Map.of("claimNumber", claim));
        Page page = desk().login("en-GB", 1280, 900, "desk");
        page.navigate(desk().base() + "/desk/cases/" + claim);

        page.getByText(number).first().click();

        assertThat(page).hasURL(desk().base() + "/desk/complaints/" + number);
        page.locator("#assessment + dl").getByText(claim).click();
        assertThat(page).hasURL(desk().base() + "/desk/cases/" + claim);
    }

    @Test
    void whoMayNotReadTheOtherCaseSeesItsNumberWithoutALink() {
        String claim = samples.claim();
        String number = samples.complaint("SERVICE", Map.of("claimNumber", claim));
        User clerk = identities.newUser("clerk");
        clerk.setPassword("clerk");
        ((IdentityServiceImpl) identities).saveUser(clerk, true);
        identities.createMembership("clerk", "dept-information");
        Page department = desk().login("en-GB", 1280, 900, "clerk");
        Page workshop = desk().login("en-GB", 1280, 900, "engineer");

        department.navigate(desk().base() + "/desk/complaints/" + number);
        identities.deleteUser("clerk");
        workshop.navigate(desk().base() + "/desk/cases/" + claim);

        assertThat(department.locator("#assessment + dl")).containsText(claim);
        assertThat(department.locator("a[href*='/desk/cases/']")).hasCount(0);
        assertThat(workshop.locator("main")).containsText(number);
        assertThat(workshop.locator("a[href*='/desk/complaints/']")).hasCount(0);
    }

    @Test
    void anUnknownComplaintHasItsPage() {
        Page page = desk().login("en-GB", 1280, 900, "complaints");

        int status =
                page.navigate(desk().base() + "/desk/cases/CP-20200101-000001").status();

        assertThat(status).isEqualTo(404);
        assertThat(page.locator("main")).containsText("There is no case with this number.");
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }

    private DeskPages desk() {
        return new DeskPages(browser, port);
    }
}
