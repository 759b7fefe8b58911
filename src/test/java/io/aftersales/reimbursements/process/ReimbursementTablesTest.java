package io.aftersales.reimbursements.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import io.aftersales.testing.TableUnderTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables in {@code processes/reimbursements}, on both sides of each limit. */
class ReimbursementTablesTest {

    private final TableUnderTest documents = new TableUnderTest("reimbursements", "required-documents");
    private final TableUnderTest reminders = new TableUnderTest("reimbursements", "expense-reminders");

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "LABOUR, 1, CALCULATION_SHEET",
        "LABOUR, 499999, CALCULATION_SHEET",
        "LABOUR, 500000, CALCULATION_SHEET CONTRACT",
        "MATERIAL, 1, INVOICE",
        "TRANSPORT, 5000, ''",
        "TRANSPORT, 5001, INVOICE",
        "OTHER, 5000, ''",
        "OTHER, 5001, INVOICE"
    })
    @Requirement("EXP-02")
    void expensesNeedTheirDocuments(String kind, long cents, String expected) {
        List<Map<String, Object>> rows = documents.rows(Map.of("costKind", kind, "totalCents", cents));

        assertThat(String.join(
                        " ",
                        rows.stream()
                                .map(row -> String.valueOf(row.get("document")))
                                .toList()))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {2} days from {1}")
    @CsvSource({"FIRST, SERVICE, 20", "LAST_DAY, END, 0"})
    @Requirement({"T09", "EXP-06"})
    void engineersAreReminded(String reminder, String from, long days) {
        assertThat(reminders.rows(Map.of("reminder", reminder)))
                .containsExactly(Map.of("countedFrom", from, "days", days, "hour", 9L));
    }
}
