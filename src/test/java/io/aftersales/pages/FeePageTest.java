package io.aftersales.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.complaints.ChargeReply;
import io.aftersales.complaints.DamageRepaired;
import io.aftersales.fees.LineChange;
import io.aftersales.fees.SheetCorrections;
import io.aftersales.fees.SheetReviews;
import io.aftersales.products.ProductLine;
import io.aftersales.reimbursements.ExpenseApplication;
import io.aftersales.reimbursements.ExpenseReview;
import io.aftersales.reimbursements.ExpenseSubmission;
import io.aftersales.reimbursements.ReviewReport;
import io.aftersales.repairs.ConsentChannel;
import io.aftersales.repairs.QuoteLine;
import io.aftersales.testing.Browser;
import io.aftersales.testing.FeeSamples;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Fees at the desk, in a real browser. */
@IntegrationTest
class FeePageTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    private int port;

    private final FeeSamples samples;
    private final ApplicationContext beans;

    FeePageTest(@Autowired TestRestTemplate http, @Autowired ApplicationContext beans) {
        this.beans = beans;
        samples = new FeeSamples(http, beans);
    }

    @Test
    @Requirement({"FEE-05", "F46", "INF-07"})
    void anEngineerAddsWhatHePaidWithTheKeyboard() {
        String number = samples.charged();
        Page page = desk().login("en-GB", 1280, 900, "engineer");
        page.navigate(desk().base() + "/desk/cases/" + number);
        page.getByText("Open the fee page").press("Enter");

        assertThat(page.locator("h1")).containsText(number);
        assertThat(page.locator("#lines + div")).containsText("MOTOR");
        page.getByLabel("Paid for").selectOption("FUEL");
        page.getByLabel("Engineer").fill("engineer");
        page.getByLabel("Really paid (CNY)").fill("45.5x");
        page.getByLabel("Note").fill("40 km to the customer");
        page.getByLabel("Reason").fill("I drove there");
        page.locator("#correct button").press("Enter");
        assertThat(page.locator("#correct [role=status]")).containsText("whole number of hundredths");
        page.getByLabel("Really paid (CNY)").fill("45.5");
        page.locator("#correct button").press("Enter");

        assertThat(page.locator("#lines + div")).containsText("CNY 45.50");
        assertThat(page.locator("#lines + div")).containsText("40 km to the customer");
        assertThat(page.locator("#versions")).isVisible();
        assertThat(page.locator("main")).not().containsText("MANUFACTURING_COST");
        assertThat(page.locator("main")).not().containsText("FEE_SHEET");
        DeskPages.picture(page, "fee-page");
    }

    @Test
    @Requirement("FEE-02")
    void thePageTellsOnWhatItIsComputed() {
        String number = samples.charged();
        Page page = desk().login("en-GB", 1280, 900, "finance");

        page.navigate(desk().base() + "/desk/fees/" + number);

        assertThat(page.locator("#grounds + dl")).containsText("Published price list");
        assertThat(page.locator("#grounds + dl dd").last()).containsText(Pattern.compile("[A-Za-z]{3}"));
    }

    @Test
    void thePageTellsWhoBearsWhatWasPaidBackAsFinanceDecided() {
        String number = samples.charged();
        String expenses = beans.getBean(ExpenseSubmission.class)
                .submit(
                        null,
                        new ExpenseApplication(
                                number,
                                "engineer",
                                List.of(new ExpenseApplication.Item("TRANSPORT", "PARKING", "800", null)),
                                List.of(new ExpenseApplication.Document(
                                        "INVOICE", null, UUID.randomUUID().toString(), null)),
                                null),
                        "engineer")
                .number();
        beans.getBean(ExpenseReview.class)
                .review(
                        expenses,
                        new ReviewReport(
                                "APPROVED",
                                null,
                                List.of(new ReviewReport.Line("0", "700", "The ticket says so", "SALES_BRANCH"))),
                        "finance");
        Page page = desk().login("en-GB", 1280, 900, "finance");

        page.navigate(desk().base() + "/desk/fees/" + number);

        assertThat(page.locator("#borne + div")).containsText(expenses);
        assertThat(page.locator("#borne + div")).containsText("CNY 7.00");
        assertThat(page.locator("#borne + div")).containsText("sales branch");
    }

    @Test
    @Requirement({"FEE-13", "FEE-16"})
    void thePageTellsWhoBearsEachLineAsFinanceSettledIt() {
        String number = samples.charged();
        beans.getBean(SheetCorrections.class)
                .correct(
                        number,
                        "1",
                        "By post, and calls",
                        List.of(paid("1", "FREIGHT", "2000"), paid(null, "COMMUNICATION", "1000")),
                        "engineer");
        Page page = desk().login("en-GB", 1280, 900, "finance");
        page.navigate(desk().base() + "/desk/fees/" + number);
        assertThat(page.locator("#lines + div")).containsText("department proposed");
        assertThat(page.locator("#departments")).containsText("dept-general");
        assertThat(page.locator("#settled")).hasCount(0);
        assertThat(page.locator("#lines + div")).not().containsText("was settled by");

        beans.getBean(SheetReviews.class).review(number, "PASSED", "2", null, "3 dept-general", "finance");
        page.reload();

        assertThat(page.locator("#lines + div")).containsText("department: General matters settled by finance");
        assertThat(page.locator("#lines + div"))
                .containsText(Pattern.compile("was settled by finance, 20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d"));
        assertThat(page.locator("#settled")).containsText("manufacturing cost");
        assertThat(page.locator("#settled")).containsText("CNY 120.00");
        assertThat(page.locator("#settled")).containsText("CNY 10.00");
        page.navigate(desk().base() + "/desk/budgets");
        assertThat(page.locator("section:has(#allocation)")).containsText("General matters");
    }

    private static LineChange paid(@Nullable String position, String detail, String cents) {
        return new LineChange(position, null, detail, "engineer", null, null, null, null, cents, null, "Really paid");
    }

    @Test
    @Requirement({"FEE-12", "F16"})
    void theChargeOfAComplaintHasItsPageToo() {
        String complaint = "CM-" + UUID.randomUUID();
        UUID customer = beans.getBean(ClaimFiles.class).customerOf(samples.free());
        DamageRepaired damage = new DamageRepaired(
                complaint,
                customer,
                ProductLine.SMART_HOME,
                12_850,
                List.of(new QuoteLine("HINGE", "Hinge", 1, 12_850)),
                new ChargeReply(Instant.parse("2026-11-23T02:00:00Z"), ConsentChannel.PHONE, "Sun Li", null),
                "complaints");
        beans.getBean(TransactionTemplate.class).executeWithoutResult(running -> beans.publishEvent(damage));
        Page page = desk().login("en-GB", 1280, 900, "complaints");

        page.navigate(desk().base() + "/desk/fees/" + complaint);

        assertThat(page.locator("main")).containsText("CNY 128.50");
        assertThat(page.locator("main")).containsText("for damage that he has to bear");
        assertThat(page.locator("main")).containsText("1 × HINGE Hinge: CNY 128.50");
        assertThat(page.locator("main")).containsText("Sun Li, 2026-11-23 10:00, Phone; recorded by complaints");
        page.navigate(desk().base() + "/desk/fees/CM-0");
        assertThat(page.locator("body")).not().containsText("CNY");
    }

    @Test
    void financeReadsThePageAndReachesWhatItMaySeeOfTheCase() {
        String number = samples.charged();
        Page page = desk().login("en-GB", 1280, 900, "finance");

        page.navigate(desk().base() + "/desk/fees/" + number);

        assertThat(page.locator("#internal-total")).containsText("CNY");
        assertThat(page.locator("#correct")).isVisible();
        page.getByText("Case file").click();
        assertThat(page.locator("h1")).containsText(number);
    }

    @Test
    void whoDoesNotWorkOnTheClaimSeesNoFormToCorrect() {
        String number = samples.charged();
        Page page = desk().login("en-GB", 1280, 900, "desk");

        page.navigate(desk().base() + "/desk/fees/" + number);

        assertThat(page.locator("#charge")).containsText("due");
        assertThat(page.locator("#correct")).hasCount(0);
    }

    @Test
    void thePageReadsWellInChineseOnAPhone() {
        String number = samples.charged();
        Page page = desk().loginOnPhone("zh-CN", "engineer");

        page.navigate(desk().base() + "/desk/fees/" + number);

        assertThat(page.locator("h1")).containsText("费用");
        assertThat(page.locator("main")).containsText("内部成本");
        DeskPages.fitsPhone(page);
        DeskPages.picture(page, "fee-page-phone");
    }

    private DeskPages desk() {
        return new DeskPages(browser, port);
    }
}
