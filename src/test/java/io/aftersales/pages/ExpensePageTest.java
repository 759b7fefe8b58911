package io.aftersales.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.aftersales.reimbursements.ExpenseFiles;
import io.aftersales.reimbursements.ExpenseWindows;
import io.aftersales.testing.Browser;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.RepairSamples;
import io.aftersales.testing.Requirement;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Expense claims from the engineer to the cashier, in a real browser. */
@IntegrationTest
class ExpensePageTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    private int port;

    private final RepairSamples samples;
    private final BeanFactory beans;

    ExpensePageTest(@Autowired TestRestTemplate http, @Autowired BeanFactory beans) {
        samples = new RepairSamples(http, beans);
        this.beans = beans;
    }

    @Test
    @Requirement({"EXP-02", "EXP-03", "EXP-04", "EXP-05", "EXP-07"})
    void anEngineerIsPaidBackWhatFinanceApproved() {
        String number = opened();
        String invoice = UUID.randomUUID().toString();
        Page engineer = open("engineer", "/desk/expenses/" + number);
        engineer.getByLabel("What for").selectOption("PARTS");
        engineer.getByLabel("Amount in CNY").fill("12,0");
        engineer.locator("#line button").click();
        assertThat(engineer.locator("#line [role=status]")).containsText("hundredths");
        engineer.getByLabel("Amount in CNY").fill("120.50");
        engineer.locator("#note").fill("A cylinder");
        engineer.locator("#line button").click();
        assertThat(engineer.locator("#lines ~ table")).containsText("CNY 120.50");
        assertThat(engineer.locator("#outlook ~ ul")).containsText("Missing: Invoice");
        engineer.locator("#number").fill(invoice);
        engineer.locator("#file")
                .setInputFiles(new FilePayload(
                        "invoice.pdf", "application/pdf", ("%PDF-1.4 " + invoice).getBytes(StandardCharsets.US_ASCII)));
        engineer.locator("#upload button").click();
        assertThat(engineer.locator("#outlook ~ ul")).containsText("Nothing is missing");
        DeskPages.picture(engineer, "expense-claim-prepared");
        engineer.locator("#submission button").click();
        assertThat(engineer.locator("h1")).containsText("With finance");

        Page finance = open("finance", "/desk/expenses/" + number);
        assertThat(finance.getByText("Download the file")).isVisible();
        finance.getByLabel("Paid of it, in CNY").fill("110.50");
        finance.locator("#reviewing button").click();
        assertThat(finance.locator("#reviewing [role=status]")).not().isEmpty();
        finance.locator("#reason-0").fill("The invoice says so");
        DeskPages.picture(finance, "expense-claim-review");
        finance.locator("#reviewing button").click();
        assertThat(finance.locator("h1")).containsText("To be paid");

        Page cashier = open("cashier", "/desk/expenses?status=APPROVED");
        cashier.getByLabel("Pay " + number).check();
        cashier.locator("#prepare button").click();
        DeskPages.picture(cashier, "expense-payments");
        // other files may stand there already; this one comes with the page after it was made
        Locator file = cashier.locator("article")
                .filter(new Locator.FilterOptions().setHasText("-" + number.substring(number.length() - 6)));
        file.getByLabel("Reference of the payment").fill("B-2026-1");
        file.getByText("The bank has paid").click();
        assertThat(file).containsText("B-2026-1");

        engineer.reload();
        assertThat(engineer.locator("h1")).containsText("Paid");
        assertThat(engineer.locator("#lines ~ table")).containsText("CNY 110.50");
    }

    @Test
    void theListAndAClaimReadWellInChineseOnAPhone() {
        String number = opened();
        Page phone = new DeskPages(browser, port).loginOnPhone("zh-CN", "engineer");

        phone.navigate("http://localhost:" + port + "/desk/expenses/" + number);
        assertThat(phone.locator("#lines")).hasText("费用明细");
        DeskPages.fitsPhone(phone);
        DeskPages.picture(phone, "expense-claim-phone");
        phone.navigate("http://localhost:" + port + "/desk/expenses");
        assertThat(phone.locator("h1")).hasText("报销申请");
        DeskPages.fitsPhone(phone);
        DeskPages.picture(phone, "expense-claims-phone");
    }

    @Test
    void whoseSessionEndedIsToldSoAndLedToTheLogin() {
        Page engineer = open("engineer", "/desk/expenses/" + opened());
        engineer.context().clearCookies();

        engineer.locator("#submission button").click();

        assertThat(engineer.locator("#submission [role=status] a"))
                .hasAttribute("href", "/camunda/app/tasklist/default/");
        assertThat(engineer.locator("#submission [role=status]"))
                .hasText("You are not logged in any more. Please log in again.");
    }

    private String opened() {
        String claim = samples.arrived("en").number();
        beans.getBean(ExpenseWindows.class)
                .open(claim, beans.getBean(Clock.class).instant());
        return beans.getBean(ExpenseFiles.class).about(claim, "engineer").get(0);
    }

    private Page open(String user, String address) {
        Page page = new DeskPages(browser, port).login("en-GB", 1280, 900, user);
        page.navigate("http://localhost:" + port + address);
        return page;
    }
}
