package io.aftersales.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aftersales.problems.FieldProblem;
import io.aftersales.problems.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients may send, and what they are told of the rest. */
class CalendarInputTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "2026-09-18,                2026-09-17T16:00:00Z",
        "2026-09-18T00:30:00+08:00, 2026-09-17T16:30:00Z",
        "2026-09-18T00:30:00 08:00, 2026-09-17T16:30:00Z",
        "2026-09-17T16:30:00.5Z,    2026-09-17T16:30:00.5Z",
        "2000-01-01,                1999-12-31T16:00:00Z",
        "2099-12-31T23:59:59+08:00, 2099-12-31T15:59:59Z"
    })
    void startIsADateOrAnInstant(String from, Instant start) {
        CalendarInput.Question question = CalendarInput.question(from, "15", SHANGHAI);

        assertThat(question).isEqualTo(new CalendarInput.Question(start, 15));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-29,                calendar.dateOrInstant",
        "18.09.2026,                calendar.dateOrInstant",
        "2026-09-18T10:00:00,       calendar.dateOrInstant",
        "1999-12-31,                calendar.years",
        "2100-01-01,                calendar.years",
        "2099-12-31T16:00:00Z,      calendar.years",
        "+20226-01-01,              calendar.years",
        "'',                        problem.required"
    })
    void wrongStartIsNamed(String from, String expectation) {
        List<FieldProblem> problems = problemsOf(from, "15");

        assertThat(problems).extracting(FieldProblem::field).containsExactly("from");
        assertThat(problems).extracting(FieldProblem::expectation).containsExactly(expectation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "3651", "1.5", "fifteen", "+15", "99999999999999999999"})
    void wrongAmountIsNamed(String workingDays) {
        List<FieldProblem> problems = problemsOf("2026-09-18", workingDays);

        assertThat(problems)
                .containsExactly(new FieldProblem("workingDays", workingDays, "calendar.workingDays", List.of("3650")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3650"})
    void amountAtTheLimitIsAccepted(String workingDays) {
        assertThat(CalendarInput.question("2026-09-18", workingDays, SHANGHAI).workingDays())
                .isEqualTo(Long.parseLong(workingDays));
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        assertThat(problemsOf("yesterday", "-1"))
                .extracting(FieldProblem::field)
                .containsExactly("from", "workingDays");
        assertThat(catchThrowableOfType(InvalidInput.class, () -> CalendarInput.question(null, null, SHANGHAI))
                        .problems())
                .extracting(FieldProblem::expectation)
                .containsExactly("problem.required", "problem.required");
        assertThat(catchThrowableOfType(InvalidInput.class, () -> CalendarInput.override("2026-13-01", null, " "))
                        .problems())
                .extracting(FieldProblem::field)
                .containsExactly("date", "working", "reason");
    }

    @Test
    void decisionNeedsAReasonOfAtMostTwoHundredCharacters() {
        CalendarInput.DecidedDay day = CalendarInput.override("2026-09-18", false, " " + "x".repeat(200));

        assertThat(day).isEqualTo(new CalendarInput.DecidedDay(LocalDate.of(2026, 9, 18), false, "x".repeat(200)));
        assertThat(catchThrowableOfType(
                                InvalidInput.class, () -> CalendarInput.override("2026-09-18", false, "x".repeat(201)))
                        .problems())
                .extracting(FieldProblem::expectation)
                .containsExactly("problem.maxLength");
    }

    private static List<FieldProblem> problemsOf(String from, String workingDays) {
        return catchThrowableOfType(InvalidInput.class, () -> CalendarInput.question(from, workingDays, SHANGHAI))
                .problems();
    }
}
