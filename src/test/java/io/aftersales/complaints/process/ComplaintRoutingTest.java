package io.aftersales.complaints.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.complaints.ComplaintCategory;
import io.aftersales.complaints.MeasureKind;
import io.aftersales.products.ProductLine;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TableUnderTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table {@code processes/complaints/complaint-routing.dmn}. */
class ComplaintRoutingTest {

    private final TableUnderTest routing = new TableUnderTest("complaints", "complaint-routing");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "PRODUCT_QUALITY, dept-product-quality",
        "SERVICE, dept-after-sales",
        "INFORMATION, dept-information",
        "OTHER, dept-general"
    })
    @Requirement({"CMP-09", "CMP-10", "CMP-11", "CMP-12", "CMP-16", "F04"})
    void everyCategoryHasItsDepartment(ComplaintCategory category, String department) {
        assertThat(answer("department", category, ProductLine.SMART_HOME)).isEqualTo(department);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "PRODUCT_QUALITY, PRODUCTION_CHECK",
        "SERVICE, STAFF_TRAINING",
        "INFORMATION, DOCUMENT_IMPROVEMENT",
        "OTHER, CASE_SPECIFIC"
    })
    @Requirement({"CMP-26", "CMP-27", "CMP-28", "CMP-29"})
    void everyCategoryHasItsUsualMeasure(ComplaintCategory category, MeasureKind measure) {
        assertThat(answer("measureKind", category, ProductLine.VEHICLE)).isEqualTo(measure.name());
    }

    @ParameterizedTest
    @EnumSource
    @Requirement("F04")
    void allProductLinesShareOneListOfCategories(ComplaintCategory category) {
        assertThat(List.of(ProductLine.values()))
                .extracting(line -> answer("department", category, line))
                .containsOnly(answer("department", category, ProductLine.SMART_HOME));
    }

    @Test
    void everyCombinationHasExactlyOneAnswer() {
        Map<String, List<?>> combinations = Map.of(
                "category", TableUnderTest.names(ComplaintCategory.class),
                "productLine", TableUnderTest.names(ProductLine.class));

        routing.answersEveryCombination(combinations, "measureKind", TableUnderTest.names(MeasureKind.class));
        routing.answersEveryCombination(
                combinations,
                "department",
                List.of("dept-product-quality", "dept-after-sales", "dept-information", "dept-general"));
    }

    @Test
    void categoryThatNobodyKnowsHasNoAnswer() {
        assertThat(routing.rows(Map.of("category", "WEATHER", "productLine", "VEHICLE")))
                .isEmpty();
    }

    private Object answer(String output, ComplaintCategory category, ProductLine line) {
        return routing.answer(output, Map.of("category", category.name(), "productLine", line.name()));
    }
}
