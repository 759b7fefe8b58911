package io.aftersales.complaints.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.claims.Severity;
import io.aftersales.complaints.ComplaintCategory;
import io.aftersales.complaints.ComplaintNature;
import io.aftersales.complaints.ComplaintRules;
import io.aftersales.complaints.MeasureKind;
import io.aftersales.products.ProductLine;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules as the application asks them: by the tables that are deployed with it. */
@IntegrationTest
class DeployedComplaintTablesTest {

    @Autowired
    ComplaintRules rules;

    @Test
    @Requirement("CMP-16")
    void theCategoryRoutesAComplaint() {
        assertThat(rules.route(ComplaintCategory.INFORMATION, ProductLine.MACHINERY))
                .isEqualTo(new ComplaintRules.Route("dept-information", MeasureKind.DOCUMENT_IMPROVEMENT));
    }

    @Test
    @Requirement("CMP-15")
    void dangerIsUrgent() {
        assertThat(rules.urgent(Severity.LOW, ComplaintNature.SAFETY)).isTrue();
        assertThat(rules.urgent(Severity.LOW, ComplaintNature.SINGLE)).isFalse();
    }

    @Test
    void aMeasureHasItsGroup() {
        assertThat(rules.executingGroup(MeasureKind.STAFF_TRAINING)).isEqualTo("dept-after-sales");
    }

    @Test
    @Requirement("CMP-49")
    void complaintsAreReviewedEachMonth() {
        assertThat(rules.reviewCycle(12)).isEqualTo(new ComplaintRules.ReviewCycle(1, 10));
    }

    @Test
    @Requirement({"ORG-09", "F06"})
    void nobodyDecidesOnHimself() {
        assertThat(rules.decidingGroup(false)).isEqualTo("service-managers");
        assertThat(rules.decidingGroup(true)).isEqualTo("dept-general");
    }
}
