package io.aftersales.replacements.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.replacements.Condition;
import io.aftersales.replacements.EntitlementDecision;
import io.aftersales.replacements.WarrantyState;
import io.aftersales.replacements.Wish;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TableUnderTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table {@code processes/replacements/replacement-eligibility.dmn}. */
class ReplacementEligibilityTest {

    private final TableUnderTest eligibility = new TableUnderTest("replacements", "replacement-eligibility");

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    @Requirement({"RPL-01", "RPL-09"})
    void inWarrantyEachConditionGivesAReplacement(Condition condition) {
        assertThat(ask(Wish.REPLACEMENT, WarrantyState.IN_WARRANTY, condition, false, false))
                .isEqualTo("ENTITLED " + condition.name());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    @Requirement({"RPL-08", "F41"})
    void aReturnOnTheSameConditionsIsDecidedByASuperior(Condition condition) {
        assertThat(ask(Wish.RETURN, WarrantyState.IN_WARRANTY, condition, false, false))
                .isEqualTo("SUPERIOR_DECIDES RETURN");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "IN_WARRANTY, NONE, NO_CONDITION",
        "OUT_OF_WARRANTY, OWN_QUALITY, OUT_OF_WARRANTY",
        "OUT_OF_WARRANTY, NONE, OUT_OF_WARRANTY",
        "UNPROVEN, OWN_QUALITY, NO_PROOF",
        "UNPROVEN, NONE, NO_PROOF",
        "UNKNOWN, NONE, NO_CONDITION"
    })
    @Requirement({"RPL-01", "F38"})
    void withoutWarrantyOrConditionThereIsNoRight(WarrantyState state, Condition condition, String ground) {
        assertThat(ask(Wish.REPLACEMENT, state, condition, false, false)).isEqualTo("NOT_ENTITLED " + ground);
        assertThat(ask(Wish.RETURN, state, condition, false, false)).isEqualTo("NOT_ENTITLED " + ground);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "IN_WARRANTY, NONE",
        "OUT_OF_WARRANTY, NONE",
        "OUT_OF_WARRANTY, OWN_QUALITY",
        "UNPROVEN, NONE",
        "UNPROVEN, OWN_QUALITY",
        "UNKNOWN, NONE"
    })
    @Requirement({"RPL-02", "F40"})
    void aSpecialReasonGoesToTheSuperior(WarrantyState state, Condition condition) {
        assertThat(ask(Wish.REPLACEMENT, state, condition, true, false)).isEqualTo("SUPERIOR_DECIDES SPECIAL_REASON");
        assertThat(ask(Wish.RETURN, state, condition, true, false)).isEqualTo("SUPERIOR_DECIDES SPECIAL_REASON");
    }

    @Test
    @Requirement("RPL-01")
    void aRightNeedsNoSpecialReason() {
        assertThat(ask(Wish.REPLACEMENT, WarrantyState.IN_WARRANTY, Condition.OWN_QUALITY, true, false))
                .isEqualTo("ENTITLED OWN_QUALITY");
    }

    @Test
    void peopleDecideWhereTheWarrantyIsNotKnown() {
        assertThat(ask(Wish.REPLACEMENT, WarrantyState.UNKNOWN, Condition.OWN_QUALITY, false, false))
                .isEqualTo("SUPERIOR_DECIDES WARRANTY_UNKNOWN");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = "COMPENSATION", mode = EnumSource.Mode.EXCLUDE)
    @Requirement("RPL-08")
    void whatTheLawGivesComesFirst(Wish wish) {
        assertThat(ask(wish, WarrantyState.IN_WARRANTY, Condition.OWN_QUALITY, false, true))
                .isEqualTo("ENTITLED LAW");
        assertThat(ask(wish, WarrantyState.OUT_OF_WARRANTY, Condition.NONE, true, true))
                .isEqualTo("ENTITLED LAW");
    }

    @Test
    void everyApplicationHasExactlyOneAnswer() {
        eligibility.answersEveryCombination(
                Map.of(
                        "wish", List.of("REPLACEMENT", "RETURN"),
                        "warrantyState", TableUnderTest.names(WarrantyState.class),
                        "condition", TableUnderTest.names(Condition.class),
                        "specialReason", List.of(true, false),
                        "lawful", List.of(true, false)),
                "entitlement",
                TableUnderTest.names(EntitlementDecision.class));
    }

    private String ask(Wish wish, WarrantyState state, Condition condition, boolean specialReason, boolean lawful) {
        Map<String, Object> inputs = Map.of(
                "wish", wish.name(),
                "warrantyState", state.name(),
                "condition", condition.name(),
                "specialReason", specialReason,
                "lawful", lawful);
        return eligibility.answer("entitlement", inputs) + " " + eligibility.answer("ground", inputs);
    }
}
