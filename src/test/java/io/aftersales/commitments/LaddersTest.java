package io.aftersales.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.calendar.Span;
import io.aftersales.calendar.WorkingCalendars;
import io.aftersales.testing.Requirement;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a ladder tells after its table was edited. */
@Requirement("T01")
class LaddersTest {

    private static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");

    private final CommitmentRules rules = mock();
    private final Ladders ladders = new Ladders(rules, mock(WorkingCalendars.class));

    @BeforeEach
    void twoLevels() {
        when(rules.level("response", 1))
                .thenReturn(Optional.of(new CommitmentRules.Level(Span.hours(0), "service-supervisors", 80)));
        when(rules.level("response", 2))
                .thenReturn(Optional.of(new CommitmentRules.Level(Span.hours(0), "service-managers", 85)));
    }

    @Test
    void tellsTheLevelThatIsDue() {
        assertThat(ladders.step("response", 1, AT))
                .isEqualTo(new Ladders.Step("service-supervisors", 80, Optional.of(AT)));
        assertThat(ladders.step("response", 2, AT))
                .isEqualTo(new Ladders.Step("service-managers", 85, Optional.empty()));
    }

    @Test
    void aLevelThatIsGoneIsToldToWhoeverIsLast() {
        assertThat(ladders.step("response", 3, AT))
                .isEqualTo(new Ladders.Step("service-managers", 85, Optional.empty()));
        assertThat(ladders.step("response", 4, AT).group()).isEqualTo("service-managers");
    }

    @Test
    void aLadderThatIsGoneIsAnError() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ladders.step("unheard-of", 2, AT))
                .withMessage("The escalation ladder 'unheard-of' has no level 2");
    }
}
