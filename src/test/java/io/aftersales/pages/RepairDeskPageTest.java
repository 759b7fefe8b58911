package io.aftersales.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentLedger;
import io.aftersales.repairs.AcceptanceReport;
import io.aftersales.repairs.CustomerRepairs;
import io.aftersales.testing.Browser;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Pictures;
import io.aftersales.testing.RepairSamples;
import io.aftersales.testing.RepairSamples.Sample;
import io.aftersales.testing.Requirement;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Repairs at the desk, in a real browser. */
@IntegrationTest
class RepairDeskPageTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    private int port;

    private final RepairSamples samples;
    private final CustomerRepairs customers;
    private final CommitmentLedger ledger;
    private final Clock clock;

    RepairDeskPageTest(@Autowired TestRestTemplate http, @Autowired BeanFactory beans) {
        samples = new RepairSamples(http, beans);
        customers = beans.getBean(CustomerRepairs.class);
        ledger = beans.getBean(CommitmentLedger.class);
        clock = beans.getBean(Clock.class);
    }

    @Test
    @Requirement({"RPR-04", "RPR-20", "INF-07", "INF-11"})
    void theCaseFileShowsTheRepairAndTakesPapersAndCorrections() {
        Sample sample = signed("en");
        Page page = desk().login("en-GB", 1280, 900, "engineer");
        page.navigate(desk().base() + "/desk/cases/" + sample.number());

        assertThat(page.locator("#repair-section")).containsText("Motor exchanged, lock set");
        assertThat(page.locator("#repair-section")).containsText("Another motor");
        assertThat(page.locator("#repair-section")).containsText("The motor is burnt out");
        assertThat(page.locator("img.signature")).isVisible();
        assertThat((Boolean) page.locator("img.signature").evaluate("image => image.naturalWidth > 0"))
                .isTrue();
        for (String paper :
                new String[] {"Service acceptance slip", "Dispatch order", "Repair record", "Customer confirmation slip"
                }) {
            assertThat(page.locator("#papers + ul")).containsText(paper);
        }
        assertThat(page.locator("#repair-section")).not().containsText("PRODUCT_QUALITY");

        page.locator("#file")
                .setInputFiles(new FilePayload(
                        "signed.pdf", "application/pdf", "%PDF-1.4 signed".getBytes(StandardCharsets.US_ASCII)));
        page.locator("#upload button").press("Enter");
        assertThat(page.locator("#repair-section")).containsText("signed.pdf");
        assertThat(page.locator("#correct")).hasCount(0);
        page = desk().login("en-GB", 1280, 900, "supervisor");
        page.navigate(desk().base() + "/desk/cases/" + sample.number());
        page.getByText("Correct a record").press("Enter");
        page.getByLabel("Which record").fill("Work");
        page.getByLabel("How it should read").fill("Part M-4712");
        page.locator("#reason").fill(" ");
        page.locator("#correct button").click();
        assertThat(page.locator("#correct [role=status]")).containsText("must not be empty");
        assertThat(page.locator("#record")).isFocused();
        page.locator("#reason").fill("Misread the label");
        page.locator("#correct button").click();
        assertThat(page.locator("#corrections ~ table")).containsText("Misread the label");
        DeskPages.picture(page, "repair-case-file");
    }

    @Test
    void theCustomerSignsOnTheScreenOfTheEngineer() {
        Sample sample = samples.inspected("en");
        Page page = desk().login("en-GB", 1280, 900, "engineer");
        page.navigate(desk().base() + "/desk/cases/" + sample.number());

        page.getByText("Open the page of the customer").click();

        assertThat(page.locator("#acceptance")).isVisible();
    }

    @Test
    void theCaseFileOfARepairReadsWellInChineseOnAPhone() {
        Sample sample = signed("zh");
        Page page = desk().loginOnPhone("zh-CN", "engineer");

        page.navigate(desk().base() + "/desk/cases/" + sample.number());

        assertThat(page.locator("#repair")).containsText("维修");
        DeskPages.fitsPhone(page);
        DeskPages.picture(page, "repair-case-file-phone");
    }

    @Test
    @Requirement({"DSP-07", "DSP-10"})
    void bookedVisitsAndPunctualityAreSeenByEngineer() {
        samples.arrived("zh");
        Sample booked = samples.opened("zh");
        samples.book(booked, Duration.ofDays(1));
        Page page = desk().login("en-GB", 1280, 900, "dispatcher");
        page.navigate(desk().base() + "/desk/visits?to=" + samples.today().plusDays(3));

        assertThat(page.locator("article")).containsText(booked.number());
        assertThat(page.locator("article").getByText("Dispatch order").first()).isVisible();
        assertThat(page.locator("#all td").first()).not().hasText("0");
        assertThat(page.locator("#all")).containsText("%");
        DeskPages.picture(page, "visits");
        page.navigate(desk().base() + "/desk/visits?from=yesterday");
        assertThat(page.locator("#from-problem")).containsText("yesterday");
        Page phone = desk().loginOnPhone("zh-CN", "dispatcher");
        phone.navigate(desk().base() + "/desk/visits");
        assertThat(phone.locator("h1")).hasText("上门预约");
        DeskPages.fitsPhone(phone);
        DeskPages.picture(phone, "visits-phone");
    }

    @Test
    @Requirement("RPR-30")
    void managersWatchRunningRepairsWithTheirPromisedTime() {
        Sample worked = samples.worked("zh");
        Sample done = samples.inspected("zh");
        Sample open = samples.opened("zh");
        Page page = desk().login("en-GB", 1280, 900, "manager");
        page.navigate(desk().base() + "/desk/repairs");

        assertThat(row(page, worked)).containsText("waits for the quality check");
        assertThat(row(page, worked)).containsText(promisedDay(worked));
        assertThat(row(page, worked)).containsText("runs");
        assertThat(row(page, done)).containsText("completed");
        assertThat(row(page, open)).containsText("nothing promised");
        DeskPages.picture(page, "running-repairs");
        Page phone = desk().loginOnPhone("zh-CN", "manager");
        phone.navigate(desk().base() + "/desk/repairs");
        assertThat(row(phone, worked)).containsText("待质量检验");
        DeskPages.fitsPhone(phone);
    }

    @Test
    void thePriceListIsShownInBothLanguages() {
        samples.quoted("zh", "CUSTOMER_USE");
        Page page = desk().login("en-GB", 1280, 900, "engineer");
        page.navigate(desk().base() + "/desk/prices");

        assertThat(page.locator("main")).containsText("Motor of the lock");
        assertThat(page.locator("main")).containsText("门锁电机");
        assertThat(page.locator("main")).containsText("CNY 189.00");
        DeskPages.picture(page, "prices");
    }

    @Test
    void theStartPageLeadsToAllOfThem() {
        Page page = browser.open("en-GB", 1280, 900);
        page.navigate(desk().base() + "/");

        for (String address : new String[] {"/desk/visits", "/desk/repairs", "/desk/prices"}) {
            assertThat(page.locator("a[href='" + address + "']")).isVisible();
        }
    }

    private Sample signed(String locale) {
        Sample sample = samples.inspected(locale);
        customers.sign(
                sample.number(),
                new AcceptanceReport(1, "Wang Fang", true, true, "5", "4", "5", true, true, "Quick and friendly"),
                Pictures.png());
        return sample;
    }

    /** A cycle whose last day is one on which nobody works ends later. */
    private String promisedDay(Sample sample) {
        return ledger.find(sample.number(), CommitmentKind.REPAIR_COMPLETION, null)
                .get(0)
                .dueAt()
                .atZone(clock.getZone())
                .toLocalDate()
                .toString();
    }

    private static Locator row(Page page, Sample sample) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(sample.number()));
    }

    private DeskPages desk() {
        return new DeskPages(browser, port);
    }
}
