package io.aftersales.reimbursements.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import io.aftersales.testing.TableUnderTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table {@code required-documents}, on both sides of each limit. */
class RequiredDocumentsTest {

    private final TableUnderTest documents = new TableUnderTest("reimbursements", "required-documents");

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
}
