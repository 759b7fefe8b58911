package io.aftersales.complaints.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.claims.Severity;
import io.aftersales.complaints.ComplaintCategory;
import io.aftersales.complaints.ComplaintNature;
import io.aftersales.complaints.ComplaintRules;
import io.aftersales.complaints.MeasureKind;
import io.aftersales.engine.DecisionTables;
import io.aftersales.products.ProductLine;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the domain gets from tables that answer, and from tables that a process owner has broken. */
class ComplaintTablesTest {

    private final DecisionTables tables = mock(DecisionTables.class);
    private final ComplaintRules rules = new ComplaintTables(tables);

    @Test
    void aRouteIsReadByNames() {
        when(tables.row("complaint-routing", Map.of("category", "SERVICE", "productLine", "VEHICLE")))
                .thenReturn(Optional.of(Map.of("department", "dept-after-sales", "measureKind", "STAFF_TRAINING")));

        assertThat(rules.route(ComplaintCategory.SERVICE, ProductLine.VEHICLE))
                .isEqualTo(new ComplaintRules.Route("dept-after-sales", MeasureKind.STAFF_TRAINING));
    }

    @Test
    void urgencyAndGroupsAreReadByNames() {
        when(tables.row("complaint-urgency", Map.of("severity", "LOW", "nature", "SAFETY")))
                .thenReturn(Optional.of(Map.of("urgent", true)));
        when(tables.row("measure-execution", Map.of("measureKind", "CASE_SPECIFIC")))
                .thenReturn(Optional.of(Map.of("group", "dept-general")));
        when(tables.row("complaint-decision", Map.of("managerConcerned", true)))
                .thenReturn(Optional.of(Map.of("group", "dept-general")));

        assertThat(rules.urgent(Severity.LOW, ComplaintNature.SAFETY)).isTrue();
        assertThat(rules.executingGroup(MeasureKind.CASE_SPECIFIC)).isEqualTo("dept-general");
        assertThat(rules.decidingGroup(true)).isEqualTo("dept-general");
    }

    @Test
    void theCycleOfReviewsIsReadByNamesAndNeverNothing() {
        when(tables.row("complaint-review-cycle", Map.of("endedMonth", 11L)))
                .thenReturn(Optional.of(Map.of("cycleMonths", 3L, "reviewDays", 20L)));
        when(tables.row("complaint-review-cycle", Map.of("endedMonth", 12L)))
                .thenReturn(Optional.of(Map.of("cycleMonths", 0L, "reviewDays", 20L)));

        assertThat(rules.reviewCycle(11)).isEqualTo(new ComplaintRules.ReviewCycle(3, 20));
        assertThatIllegalStateException()
                .isThrownBy(() -> rules.reviewCycle(12))
                .withMessageContaining("'complaint-review-cycle' answers cycleMonths = 0, expected a number above 0");
    }

    @Test
    void tableWithoutAnswerIsNamedWithItsInputs() {
        when(tables.row(any(), any())).thenReturn(Optional.empty());

        assertThatIllegalStateException()
                .isThrownBy(() -> rules.route(ComplaintCategory.SERVICE, ProductLine.VEHICLE))
                .withMessage(
                        "Decision table 'complaint-routing' has no row for {category=SERVICE, productLine=VEHICLE}");
    }

    @Test
    void answerOfAnotherTypeIsNamed() {
        when(tables.row(any(), any()))
                .thenReturn(Optional.of(Map.of("group", " ", "urgent", "yes", "department", "dept-general")));

        assertThatIllegalStateException()
                .isThrownBy(() -> rules.decidingGroup(false))
                .withMessageContaining("'complaint-decision' answers group");
        assertThatIllegalStateException()
                .isThrownBy(() -> rules.route(ComplaintCategory.SERVICE, ProductLine.VEHICLE))
                .withMessageContaining("'complaint-routing' answers measureKind = null");
        assertThatIllegalStateException()
                .isThrownBy(() -> rules.urgent(Severity.LOW, ComplaintNature.SINGLE))
                .withMessageContaining("'complaint-urgency' answers urgent = yes");
    }

    @Test
    void aMeasureThatNobodyKnowsIsNamed() {
        when(tables.row(any(), any()))
                .thenReturn(Optional.of(Map.of("department", "dept-general", "measureKind", "HOPE")));

        assertThatIllegalStateException()
                .isThrownBy(() -> rules.route(ComplaintCategory.OTHER, ProductLine.VEHICLE))
                .withMessageContaining("'complaint-routing' answers measureKind = HOPE");
    }
}
