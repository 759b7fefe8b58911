package io.aftersales.replacements.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.engine.DecisionTables;
import io.aftersales.replacements.Condition;
import io.aftersales.replacements.EntitlementDecision;
import io.aftersales.replacements.EntitlementGround;
import io.aftersales.replacements.OfferKind;
import io.aftersales.replacements.ReplacementRules;
import io.aftersales.replacements.WarrantyState;
import io.aftersales.replacements.Wish;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the domain gets from tables that answer, and from tables that a process owner has broken. */
class ReplacementTablesTest {

    private static final ReplacementRules.Question QUESTION =
            new ReplacementRules.Question(Wish.RETURN, WarrantyState.UNKNOWN, Condition.FAULT_PERSISTS, true, false);

    private final DecisionTables tables = mock(DecisionTables.class);
    private final ReplacementRules rules = new ReplacementTables(tables);

    @Test
    void anEntitlementIsReadByNames() {
        when(tables.row(
                        "replacement-eligibility",
                        Map.of(
                                "wish", "RETURN",
                                "warrantyState", "UNKNOWN",
                                "condition", "FAULT_PERSISTS",
                                "specialReason", true,
                                "lawful", false)))
                .thenReturn(
                        Optional.of(Map.of("entitlement", "SUPERIOR_DECIDES", "ground", "RETURN", "clause", "1.1.28")));

        assertThat(rules.entitlement(QUESTION))
                .isEqualTo(new ReplacementRules.Answer(
                        EntitlementDecision.SUPERIOR_DECIDES, EntitlementGround.RETURN, "1.1.28"));
    }

    @Test
    void anApprovingGroupIsReadByNames() {
        when(tables.row(
                        "compensation-approval",
                        Map.of("offerKind", "COMPENSATION", "amountCents", 30_000L, "months", 0L)))
                .thenReturn(Optional.of(Map.of("group", "service-managers")));

        assertThat(rules.approvingGroup(OfferKind.COMPENSATION, 30_000, 0)).isEqualTo("service-managers");
    }

    @Test
    void aTableWithoutAnswerIsNamedWithItsInputs() {
        when(tables.row(any(), any())).thenReturn(Optional.empty());

        assertThatIllegalStateException()
                .isThrownBy(() -> rules.approvingGroup(OfferKind.LONGER_WARRANTY, 0, 6))
                .withMessage(
                        "Decision table 'compensation-approval' has no row for {amountCents=0, months=6, offerKind=LONGER_WARRANTY}");
    }

    @Test
    void anAnswerThatNobodyKnowsIsNamed() {
        when(tables.row(any(), any())).thenReturn(Optional.of(Map.of("entitlement", "PERHAPS", "group", " ")));

        assertThatIllegalStateException()
                .isThrownBy(() -> rules.entitlement(QUESTION))
                .withMessageContaining("'replacement-eligibility' answers entitlement = PERHAPS");
        assertThatIllegalStateException()
                .isThrownBy(() -> rules.approvingGroup(OfferKind.COMPENSATION, 1, 0))
                .withMessageContaining("'compensation-approval' answers group");
    }
}
