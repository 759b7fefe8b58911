package io.aftersales.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import org.junit.jupiter.api.Test;

/** How the effect of a measure is written. */
@Requirement("SVY-11")
class MeasureEffectTest {

    @Test
    void theEffectIsTheRatingAfterMinusTheOneBefore() {
        assertThat(new MeasureEffect(380L, 420L).figures()).isEqualTo("3.80 → 4.20 (+0.40)");
        assertThat(new MeasureEffect(405L, 399L).figures()).isEqualTo("4.05 → 3.99 (-0.06)");
    }

    @Test
    void whatIsOfTooFewAnswersIsNotShownAndNotCompared() {
        assertThat(new MeasureEffect(null, 420L).figures()).isEqualTo("– → 4.20");
        assertThat(new MeasureEffect(380L, null).figures()).isEqualTo("3.80 → –");
    }
}
