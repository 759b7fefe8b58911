package io.aftersales.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.aftersales.claims.ClaimResponse;
import io.aftersales.claims.ClaimTriage;
import io.aftersales.claims.ContactAttempt;
import io.aftersales.surveys.FollowUpFiles;
import io.aftersales.surveys.FollowUpOpening;
import io.aftersales.surveys.FollowUpOutcome;
import io.aftersales.surveys.FollowUpProcess;
import io.aftersales.surveys.ImprovementMeasures;
import io.aftersales.surveys.MeasureDraft;
import io.aftersales.testing.Browser;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.RepairSamples;
import io.aftersales.testing.RepairSamples.Sample;
import io.aftersales.testing.Requirement;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Surveys as customers, clerks and managers see them. */
@IntegrationTest
class SurveyPagesTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    private int port;

    private final RepairSamples samples;
    private final BeanFactory beans;

    SurveyPagesTest(@Autowired TestRestTemplate http, @Autowired BeanFactory beans) {
        this.samples = new RepairSamples(http, beans);
        this.beans = beans;
    }

    @Test
    @Requirement({"SVY-02", "SVY-07"})
    void theCustomerAnswersOnHisPhoneWithTheKeyboardAlone() {
        Sample sample = finished("zh");
        Page page = browser.open("zh-CN", 390, 844);
        page.navigate("http://localhost:%d/surveys/%s".formatted(port, sample.code()));
        assertThat(page.getByText("您认为我们的指导有帮助吗")).isVisible();
        DeskPages.fitsPhone(page);
        DeskPages.picture(page, "survey-customer");

        page.locator("input[name=SATISFACTION]").first().focus();
        page.keyboard().press("Space");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.locator("input[name=problem]").first().focus();
        page.keyboard().press("Space");
        page.locator("#survey button").focus();
        page.keyboard().press("Enter");

        assertThat(page.locator("#thanks")).isVisible();
        assertThat(page.locator("main")).containsText("4 分");
        DeskPages.fitsPhone(page);
        Assertions.assertThat(beans.getBean(FollowUpFiles.class)
                        .find(sample.number())
                        .orElseThrow()
                        .answers())
                .hasSize(1);
    }

    @Test
    @Requirement({"SVY-05", "SVY-07"})
    void theClerkReadsTheQuestionsInHisForm() {
        Sample sample = served("en");
        beans.getBean(FollowUpProcess.class).start(sample.number());
        Page page = browser.open("en-GB", 1440, 900);
        Tasklist clerk = new Tasklist(page, port);
        clerk.login("desk");
        clerk.open("followUpNumber", sample.number(), "Follow up customer");
        clerk.claim();

        clerk.choose("What came of the contact", "He answered");
        clerk.choose("How he answered", "Phone");
        clerk.choose("How satisfied are you with our service as a whole? / 您对本次服务总体上满意吗？", "5");
        assertThat(page.getByText("What else would you like to tell us, or what do you need?"))
                .isVisible();
        assertThat(page.getByText("ratingQuestion")).hasCount(0);
        DeskPages.picture(page, "follow-up-customer");
        clerk.complete();

        page.waitForCondition(() -> beans.getBean(FollowUpFiles.class)
                        .find(sample.number())
                        .orElseThrow()
                        .outcome()
                == FollowUpOutcome.ANSWERED);
        page.navigate("http://localhost:%d/desk/cases/%s".formatted(port, sample.number()));
        assertThat(page.locator("[aria-labelledby=follow-up]")).containsText("answered");
        DeskPages.picture(page, "case-follow-up");
    }

    @Test
    @Requirement("SVY-10")
    void managersReadResultsAndDownloadThem() {
        int year = samples.today().getYear();
        beans.getBean(ImprovementMeasures.class)
                .plan(
                        new MeasureDraft(
                                "REPAIR",
                                "QUALITY",
                                String.valueOf(year),
                                String.valueOf(year + 1),
                                "Train the engineers",
                                "quality-inspectors",
                                (year + 2) + "-01-01"),
                        "manager");
        Page page = new DeskPages(browser, port).login("en-GB", 1280, 900, "manager");
        page.navigate("http://localhost:%d/desk/surveys?groupBy=SERVICE".formatted(port));
        assertThat(page.locator("[aria-labelledby=measures]")).containsText("Train the engineers");
        assertThat(page.getByText("Results of fewer than 5 answers")).isVisible();
        assertThat(page.locator("[aria-labelledby=lines] table")).containsText("All together");
        DeskPages.picture(page, "survey-results");
        Download download = page.waitForDownload(() -> page.getByText("CSV").click());
        Assertions.assertThat(download.suggestedFilename()).isEqualTo("survey-results.csv");

        page.getByLabel("Period").fill("2026-99");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("2026-99");
        page.setViewportSize(390, 844);
        page.navigate("http://localhost:%d/desk/surveys".formatted(port));
        DeskPages.fitsPhone(page);
    }

    private Sample finished(String locale) {
        Sample sample = served(locale);
        beans.getBean(FollowUpOpening.class).open(sample.number(), "desk");
        return sample;
    }

    private Sample served(String locale) {
        Sample sample = samples.claim(locale);
        beans.getBean(ClaimResponse.class)
                .recordContact(
                        sample.number(),
                        new ContactAttempt(
                                "PHONE",
                                true,
                                true,
                                null,
                                null,
                                true,
                                "Stuck",
                                true,
                                true,
                                true,
                                "REMOTE_GUIDANCE",
                                null,
                                "desk"));
        ClaimTriage triage = beans.getBean(ClaimTriage.class);
        triage.triage(sample.number(), "REMOTE_GUIDANCE", "REMOTE_GUIDANCE", null, "MET", "desk");
        triage.recordGuidance(sample.number(), true, "Restarted", "desk");
        return sample;
    }
}
