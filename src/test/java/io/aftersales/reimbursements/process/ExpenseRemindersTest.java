package io.aftersales.reimbursements.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import io.aftersales.testing.TableUnderTest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table {@code expense-reminders}. */
class ExpenseRemindersTest {

    private final TableUnderTest reminders = new TableUnderTest("reimbursements", "expense-reminders");

    @ParameterizedTest(name = "{0}: {2} days from {1}")
    @CsvSource({"FIRST, SERVICE, 20", "SECOND, SERVICE, 27", "LAST_DAY, END, 0"})
    @Requirement({"T09", "EXP-06"})
    void engineersAreReminded(String reminder, String from, long days) {
        assertThat(reminders.rows(Map.of("reminder", reminder)))
                .containsExactly(Map.of("countedFrom", from, "days", days, "hour", 9L));
    }
}
