package io.aftersales.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.products.ProductLine;
import io.aftersales.testing.Requirement;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table {@code service-commitments}: every limit of the catalogue. */
class ServiceCommitmentsTest {

    private static final Table COMMITMENTS = new Table("service-commitments");

    @Requirement({"T01", "T02", "RSP-01", "RSP-04", "RSP-10", "SVY-09", "F01", "F03", "F28"})
    @ParameterizedTest(name = "{0}, urgent {1}: {2} {3}, warned {4} {5} before, {8}")
    @CsvSource({
        "RESPONSE, false, 24, HOURS, 4, HOURS, false, 0, RSP-01",
        "RESPONSE, true, 2, HOURS, 1, HOURS, false, 0, RSP-04",
        "COMPLAINT_ACKNOWLEDGEMENT, false, 1, HOURS, 0, HOURS, false, 0, CMP-05",
        "COMPLAINT_CLASSIFICATION, false, 1, HOURS, 0, HOURS, false, 0, CMP-17",
        "COMPLAINT_RESOLUTION, false, 15, WORKING_DAYS, 3, WORKING_DAYS, false, 1, CMP-32",
        "COMPLAINT_RESULT, false, 24, HOURS, 4, HOURS, false, 0, CMP-34",
        "REPAIR_COMPLETION, false, 0, HOURS, 24, HOURS, true, 9, RPR-08",
        "REPLACEMENT_COMPLETION, false, 15, DAYS, 1, DAYS, false, 9, RPR-08",
        "APPOINTMENT, false, 0, HOURS, 1, HOURS, false, 9, DSP-07",
        "FOLLOW_UP, false, 3, DAYS, 1, DAYS, false, 0, SVY-05",
        "PROBLEM_SETTLEMENT, false, 2, WORKING_DAYS, 1, WORKING_DAYS, false, 0, SVY-09",
        "EXPENSE_SUBMISSION, false, 30, DAYS, 3, DAYS, false, 0, EXP-06",
        "EXPENSE_PAYMENT, false, 15, DAYS, 3, DAYS, true, 0, EXP-07",
    })
    void promisesWhatTheClauseSaysForEveryProductLine(
            CommitmentKind kind,
            boolean urgent,
            long amount,
            String unit,
            long warnAmount,
            String warnUnit,
            boolean pausable,
            long extensionLimit,
            String requirement) {
        for (ProductLine productLine : ProductLine.values()) {
            Map<String, Object> row = COMMITMENTS.only(inputs(kind, urgent, productLine.name()));

            assertThat(row)
                    .containsEntry("amount", amount)
                    .containsEntry("unit", unit)
                    .containsEntry("warnAmount", warnAmount)
                    .containsEntry("warnUnit", warnUnit)
                    .containsEntry("pausable", pausable)
                    .containsEntry("extensionLimit", extensionLimit)
                    .containsEntry("requirement", requirement);
            assertThat(row.get("clause")).asString().isNotBlank();
        }
    }

    private static Map<String, Object> inputs(CommitmentKind kind, boolean urgent, String productLine) {
        return Map.of("kind", kind.name(), "urgent", urgent, "productLine", productLine);
    }
}
