package io.aftersales.claims.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.claims.ChargeBasis;
import io.aftersales.claims.ClaimKind;
import io.aftersales.claims.ClaimRules;
import io.aftersales.claims.ServiceMode;
import io.aftersales.claims.UrgencyReason;
import io.aftersales.engine.DecisionTables;
import io.aftersales.products.ProductLine;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the domain gets from tables that answer, and from tables that a process owner has broken. */
class DmnClaimRulesTest {

    private final DecisionTables tables = mock(DecisionTables.class);
    private final ClaimRules rules = new DmnClaimRules(tables);

    @Test
    void absentReasonIsAskedAsNone() {
        answer(
                "urgency",
                Map.of("askedFor", true, "urgencyReason", "NONE", "productLine", "VEHICLE"),
                Map.of("urgent", true));

        boolean urgent = rules.urgent(true, null, ProductLine.VEHICLE);

        assertThat(urgent).isTrue();
    }

    @Test
    void tableWithoutAnswerIsNamedWithItsInputs() {
        when(tables.row(any(), any())).thenReturn(Optional.empty());

        assertThatIllegalStateException()
                .isThrownBy(() -> rules.urgent(false, UrgencyReason.DATA_LOSS, ProductLine.SMART_HOME))
                .withMessage("Decision table 'urgency' has no rule for "
                        + "{askedFor=false, productLine=SMART_HOME, urgencyReason=DATA_LOSS}; it must answer");
        assertThatIllegalStateException()
                .isThrownBy(() -> rules.chargeBasis(ClaimKind.REPAIR, true, "SOMETIME"))
                .withMessage("Decision table 'charge-basis' has no rule for "
                        + "{kind=REPAIR, proofSupplied=true, window=SOMETIME}; it must answer");
    }

    @Test
    void windowWithoutRuleIsNotEntered() {
        when(tables.row(any(), any())).thenReturn(Optional.empty());

        assertThat(rules.applicationWindow(ProductLine.VEHICLE)).isEmpty();
    }

    @Test
    void windowIsCountedInMonths() {
        answer("application-window", Map.of("productLine", "SMART_HOME"), Map.of("windowMonths", 36L));

        assertThat(rules.applicationWindow(ProductLine.SMART_HOME)).contains(Period.ofMonths(36));
    }

    @Test
    void answerOfAnotherTypeOrNameIsNamed() {
        when(tables.row(any(), any())).thenReturn(Optional.of(Map.of("urgent", "yes", "chargeBasis", "GRATIS")));

        assertThatIllegalStateException()
                .isThrownBy(() -> rules.urgent(false, null, ProductLine.SMART_HOME))
                .withMessageContaining("'urgency' answers urgent = yes")
                .withMessageEndingWith("expected a Boolean");
        assertThatIllegalStateException()
                .isThrownBy(() -> rules.chargeBasis(ClaimKind.REPAIR, true, "INSIDE"))
                .withMessageContaining("'charge-basis' answers chargeBasis = GRATIS")
                .withMessageEndingWith("expected the name of a charge basis");
    }

    @Test
    void chargeBasisIsReadByName() {
        answer(
                "charge-basis",
                Map.of("kind", "REPAIR", "proofSupplied", true, "window", "OUTSIDE"),
                Map.of("chargeBasis", "PAID_SERVICE"));

        assertThat(rules.chargeBasis(ClaimKind.REPAIR, true, "OUTSIDE")).isEqualTo(ChargeBasis.PAID_SERVICE);
    }

    @Test
    void theUsualServiceModeIsAskedForWithoutAgreement() {
        answer(
                "service-mode",
                Map.of(
                        "kind", "REPAIR",
                        "productLine", "SMART_HOME",
                        "urgent", true,
                        "chargeBasis", "WARRANTY",
                        "servicePlan", "NONE"),
                Map.of("serviceMode", "ON_SITE"));

        assertThat(rules.usualServiceMode(ClaimKind.REPAIR, ProductLine.SMART_HOME, true, ChargeBasis.WARRANTY))
                .isEqualTo(ServiceMode.ON_SITE);
    }

    private void answer(String decision, Map<String, Object> inputs, Map<String, Object> row) {
        when(tables.row(decision, inputs)).thenReturn(Optional.of(row));
    }
}
