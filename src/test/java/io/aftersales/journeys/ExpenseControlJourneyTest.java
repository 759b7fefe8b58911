package io.aftersales.journeys;

import static io.aftersales.journeys.FrontDoor.elements;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.budgets.BudgetBook;
import io.aftersales.budgets.BudgetHouse;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;

/** A month ends: figures, analysis, adjustment and audit, with three groups kept apart. */
@IntegrationTest
class ExpenseControlJourneyTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final FrontDoor door;
    private final BudgetBook book;
    private final IdentityService identities;
    private final TaskService tasks;

    private final String costCentre = BudgetHouse.costCentre();
    private final String expense = BudgetHouse.reference();

    ExpenseControlJourneyTest(
            @Autowired TestRestTemplate http,
            @Autowired BudgetBook book,
            @Autowired IdentityService identities,
            @Autowired TaskService tasks) {
        this.door = new FrontDoor(http);
        this.book = book;
        this.identities = identities;
        this.tasks = tasks;
    }

    @Test
    @Requirement({"BUD-02", "BUD-05", "BUD-06", "F26"})
    void theFirstOfTheMonthReviewsWhatWasSpentOnceAndEverybodyDoesHisPart() {
        LocalDate today = today();
        String period = today.toString().substring(0, 7);
        door.post(
                "manager",
                "/api/budgets",
                Map.of("costCentre", costCentre, "period", period, "plannedCents", 100_000, "currency", "CNY"));
        book.commit(expense, costCentre, today, 60_000);
        book.spend(expense, 60_000);

        door.advanceTo(
                today.withDayOfMonth(1).plusMonths(1).atTime(9, 31).atZone(ZONE).toInstant());

        JsonNode review = review(today);
        String number = review.path("number").asText();
        assertThat(number).matches("BC-\\d{8}-\\d{6}");
        assertThat(review.path("regular").asBoolean()).isTrue();
        assertThat(review.path("openedBy").asText()).isEqualTo("system");
        assertThat(figure(number).path("spentCents").asLong()).isEqualTo(60_000);
        assertThat(figure(number).path("newlySpentCents").asLong()).isEqualTo(60_000);
        assertThat(door.startForm("manager", "expense-control", Map.of()).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(reviewsUntil(review.at("/period/lastDay").asText())).hasSize(1);

        adjust(number, period);
        audit(number);

        assertThat(door.letters(number)).containsExactly("expense-audit-result");
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number).count())
                .isZero();
        JsonNode file = door.get("oversight", "/api/expense-reviews/" + number);
        assertThat(file.at("/review/analysis").asText()).isEqualTo("Parts became dearer");
        assertThat(elements(file.path("audit")))
                .allSatisfy(
                        audited -> assertThat(audited.path("followUp").asText()).isEqualTo("Paid back"));
    }

    private void adjust(String number, String period) {
        assertThat(door.sendTo(
                                door.task("manager", number, "Task_AnalyseExpenseUse")
                                        .path("id")
                                        .asText(),
                                "oversight",
                                Map.of("privateAnalysis", "Mine"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        door.complete(
                "manager",
                number,
                "Task_AnalyseExpenseUse",
                Map.of("privateAnalysis", "Parts became dearer", "budgetToAdjust", true));
        door.complete(
                "manager",
                number,
                "Task_ProposeBudgetAdjustment",
                Map.of(
                        "privateCostCentre",
                        costCentre,
                        "privatePeriod",
                        period,
                        "privateAmount",
                        "1200.00",
                        "privateReason",
                        "Dearer parts",
                        "moreAdjustments",
                        false));
        door.complete("finance", number, "Task_ApproveBudgetAdjustment", Map.of("adjustmentDecision", "APPROVED"));
        assertThat(door.get("oversight", "/api/budgets?period=" + period + "&costCentre=" + costCentre)
                        .at("/0/plannedCents")
                        .asLong())
                .isEqualTo(120_000);
    }

    private void audit(String number) {
        String first =
                door.task("finance", number, "Task_AuditExpense").path("id").asText();
        // whoever gave it to him: who plans does not audit, who supervises changes nothing
        for (String other : List.of("manager", "oversight")) {
            tasks.setAssignee(first, other);
            assertThat(door.sendTo(first, other, Map.of("expenseLegal", "YES", "expenseCompliant", "YES"))
                            .getStatusCode()
                            .is4xxClientError())
                    .isTrue();
        }
        tasks.setAssignee(first, null);
        while (!door.tasks("finance", number, "Task_AuditExpense").isEmpty()) {
            door.complete(
                    "finance",
                    number,
                    "Task_AuditExpense",
                    Map.of("expenseLegal", "YES", "expenseCompliant", "NO", "privateFinding", "No invoice"));
        }
        while (!door.tasks("manager", number, "Task_FollowUpFinding").isEmpty()) {
            door.complete("manager", number, "Task_FollowUpFinding", Map.of("privateFollowUp", "Paid back"));
        }
    }

    @Test
    @Requirement("F26")
    void whoIsInTwoOfTheThreeGroupsDoesNeither() {
        identities.createMembership("supervisor", "service-managers");
        identities.createMembership("supervisor", "expense-oversight");
        try {
            assertThat(door.post(
                                    "supervisor",
                                    "/api/budgets",
                                    Map.of(
                                            "costCentre",
                                            costCentre,
                                            "period",
                                            "2033",
                                            "plannedCents",
                                            100_000,
                                            "currency",
                                            "CNY"))
                            .getStatusCode())
                    .isEqualTo(HttpStatus.CONFLICT);
        } finally {
            identities.deleteMembership("supervisor", "service-managers");
            identities.deleteMembership("supervisor", "expense-oversight");
        }
    }

    @Test
    @Requirement("BUD-02")
    void aReviewOfCertainDaysIsAskedForByItsForm() {
        LocalDate today = today();
        assertThat(door.startForm(
                                "finance",
                                "expense-control",
                                Map.of(
                                        "reviewFrom",
                                        today.toString(),
                                        "reviewTo",
                                        today.plusDays(1).toString()))
                        .getStatusCode()
                        .is4xxClientError())
                .isTrue();
        assertThat(door.startForm("engineer", "expense-control", Map.of()).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);

        assertThat(door.startForm(
                                "finance",
                                "expense-control",
                                Map.of("reviewFrom", today.minusDays(100).toString(), "reviewTo", today.toString()))
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);

        JsonNode latest = door.get("auditor", "/api/expense-reviews").get(0);
        assertThat(latest.path("regular").asBoolean()).isFalse();
        assertThat(latest.path("openedBy").asText()).isEqualTo("finance");
        assertThat(latest.at("/period/lastDay").asText()).isEqualTo(today.toString());
        assertThat(door.tasks("manager", latest.path("number").asText(), "Task_AnalyseExpenseUse"))
                .hasSize(1);
    }

    private JsonNode review(LocalDate day) {
        return elements(door.get("oversight", "/api/expense-reviews")).stream()
                .filter(review -> review.path("regular").asBoolean())
                .filter(review ->
                        !LocalDate.parse(review.at("/period/lastDay").asText()).isBefore(day))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> reviewsUntil(String lastDay) {
        return elements(door.get("oversight", "/api/expense-reviews")).stream()
                .filter(review -> review.path("regular").asBoolean()
                        && review.at("/period/lastDay").asText().equals(lastDay))
                .toList();
    }

    private JsonNode figure(String number) {
        return StreamSupport.stream(
                        door.get("oversight", "/api/expense-reviews/" + number)
                                .path("figures")
                                .spliterator(),
                        false)
                .filter(figure -> figure.path("costCentre").asText().equals(costCentre))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate today() {
        Instant now = door.now();
        return LocalDate.ofInstant(now, ZONE);
    }
}
