package io.aftersales.complaints.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.claims.Severity;
import io.aftersales.complaints.ComplaintNature;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TableUnderTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table {@code processes/complaints/complaint-urgency.dmn}. */
class ComplaintUrgencyTest {

    private final TableUnderTest urgency = new TableUnderTest("complaints", "complaint-urgency");

    @ParameterizedTest
    @EnumSource
    @Requirement({"CMP-15", "F33"})
    void dangerIsUrgentHoweverGrave(Severity severity) {
        assertThat(urgent(severity, ComplaintNature.SAFETY)).isEqualTo(true);
    }

    @ParameterizedTest
    @EnumSource
    @Requirement({"CMP-15", "F33"})
    void theGravestMatterIsUrgentHoweverFarItReaches(ComplaintNature nature) {
        assertThat(urgent(Severity.CRITICAL, nature)).isEqualTo(true);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "HIGH, SERIAL, true", "HIGH, REPEATED, false", "HIGH, SINGLE, false",
        "MEDIUM, SERIAL, false", "MEDIUM, REPEATED, false", "MEDIUM, SINGLE, false",
        "LOW, SERIAL, false", "LOW, REPEATED, false", "LOW, SINGLE, false"
    })
    @Requirement({"CMP-15", "F33"})
    void aGraveMatterIsUrgentOnlyWhenItReachesMany(Severity severity, ComplaintNature nature, boolean urgent) {
        assertThat(urgent(severity, nature)).isEqualTo(urgent);
    }

    @Test
    @Requirement({"CMP-15", "F33"})
    void everyCombinationHasExactlyOneAnswer() {
        urgency.answersEveryCombination(
                Map.of(
                        "severity", TableUnderTest.names(Severity.class),
                        "nature", TableUnderTest.names(ComplaintNature.class)),
                "urgent",
                List.of(true, false));
    }

    @Test
    void natureThatNobodyKnowsHasNoAnswer() {
        assertThat(urgency.rows(Map.of("severity", "HIGH", "nature", "ODD"))).isEmpty();
    }

    private Object urgent(Severity severity, ComplaintNature nature) {
        return urgency.answer("urgent", Map.of("severity", severity.name(), "nature", nature.name()));
    }
}
