package io.aftersales.complaints.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.complaints.MeasureKind;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TableUnderTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table {@code processes/complaints/measure-execution.dmn}. */
class MeasureExecutionTest {

    private final TableUnderTest execution = new TableUnderTest("complaints", "measure-execution");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "PRODUCTION_CHECK, dept-product-quality",
        "STAFF_TRAINING, dept-after-sales",
        "DOCUMENT_IMPROVEMENT, dept-information",
        "CASE_SPECIFIC, dept-general"
    })
    @Requirement({"CMP-26", "CMP-27", "CMP-28", "CMP-29"})
    void everyMeasureHasTheGroupThatCarriesItOut(MeasureKind kind, String group) {
        assertThat(execution.answer("group", Map.of("measureKind", kind.name())))
                .isEqualTo(group);
    }

    @Test
    void everyKindHasExactlyOneAnswer() {
        execution.answersEveryCombination(
                Map.of("measureKind", TableUnderTest.names(MeasureKind.class)),
                "group",
                List.of("dept-product-quality", "dept-after-sales", "dept-information", "dept-general"));
    }

    @Test
    void measureThatNobodyKnowsHasNoAnswer() {
        assertThat(execution.rows(Map.of("measureKind", "NOTHING"))).isEmpty();
    }
}
