package io.aftersales.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.aftersales.budgets.BudgetBook;
import io.aftersales.budgets.BudgetHouse;
import io.aftersales.budgets.Budgets;
import io.aftersales.budgets.ExpenseAudits;
import io.aftersales.budgets.ExpenseReview;
import io.aftersales.budgets.ExpenseReviews;
import io.aftersales.testing.Browser;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Budgets and reviews at the desk, in a real browser. */
@IntegrationTest
class BudgetPageTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    private int port;

    private final BudgetBook book;
    private final Budgets budgets;
    private final ExpenseReviews reviews;
    private final ExpenseAudits audits;
    private final LocalDate today;

    private final String costCentre = BudgetHouse.costCentre();

    BudgetPageTest(@Autowired BeanFactory beans) {
        book = beans.getBean(BudgetBook.class);
        budgets = beans.getBean(Budgets.class);
        reviews = beans.getBean(ExpenseReviews.class);
        audits = beans.getBean(ExpenseAudits.class);
        today = LocalDate.now(beans.getBean(Clock.class));
    }

    @Test
    @Requirement({"BUD-03", "BUD-04", "BUD-06"})
    void figuresLeadToTheirEntriesAndAnOverdrawnBudgetStandsOut() {
        String month = today.toString().substring(0, 7);
        budgets.plan(costCentre, month, 100_000L, "CNY", "manager");
        String expense = BudgetHouse.reference();
        book.commit(expense, costCentre, today, 80_000);
        book.spend(expense, 80_000);
        book.commit(BudgetHouse.reference(), costCentre, today, 40_000);

        Page page = desk().login("en-GB", 1280, 900, "oversight");
        page.navigate(desk().base() + "/desk/budgets?costCentre=" + costCentre + "&period=" + month);
        Locator budgetLines = page.locator("table").first().locator("tbody tr");
        assertThat(budgetLines).hasCount(1);
        assertThat(budgetLines).containsText("overdrawn");
        assertThat(budgetLines).containsText("CNY -200.00");
        assertThat(page.locator("svg.bar")).hasAttribute("aria-label", "80 % spent, 120 % spent or committed");
        assertThat(page.locator("svg.bar .above")).isVisible();
        DeskPages.picture(page, "budgets");

        page.getByText("CNY 800.00").first().click();
        assertThat(page.locator("#entries ~ table")).containsText(expense);
        assertThat(page.locator("#versions ~ table").first()).containsText("planned by manager");
        DeskPages.picture(page, "budget");

        page.navigate(desk().base() + "/desk/budgets?period=soon");
        assertThat(page.locator("#period-problem")).containsText("soon");
    }

    @Test
    @Requirement({"BUD-02", "BUD-05"})
    void aReviewShowsFiguresAnalysisAndAuditInChineseOnAPhone() {
        String expense = BudgetHouse.reference();
        book.commit(expense, costCentre, today, 80_000);
        book.spend(expense, 80_000);
        ExpenseReview review =
                reviews.open(today.toString(), today.toString(), "manager").orElseThrow();
        reviews.compute(review.number());
        reviews.analyse(review.number(), "零件涨价", "manager");
        var first = audits.draw(review.number()).orElseThrow();
        audits.judge(review.number(), first.reference(), "YES", "NO", "没有发票", "finance");

        Page page = desk().loginOnPhone("zh-CN", "finance");
        page.navigate(desk().base() + "/desk/budgets/reviews/" + review.number());

        assertThat(page.locator("h1")).containsText("费用检查 " + review.number());
        assertThat(page.locator("#figures ~ table")).containsText(costCentre);
        assertThat(page.locator("main")).containsText("零件涨价");
        assertThat(page.locator("#audit ~ table").first()).containsText("不合规");
        assertThat(page.locator("#audit ~ table").first()).containsText("没有发票");
        DeskPages.fitsPhone(page);
        DeskPages.picture(page, "expense-review-phone");
        page.navigate(desk().base() + "/desk/budgets");
        DeskPages.fitsPhone(page);
        DeskPages.picture(page, "budgets-phone");
    }

    @Test
    void whoDoesNotWatchBudgetsDoesNotOpenThem() {
        Page page = desk().login("en-GB", 1280, 900, "engineer");

        Response answer = page.navigate(desk().base() + "/desk/budgets");

        assertEquals(403, answer.status());
    }

    private DeskPages desk() {
        return new DeskPages(browser, port);
    }
}
