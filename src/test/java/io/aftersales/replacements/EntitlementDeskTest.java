package io.aftersales.replacements;

import static io.aftersales.replacements.ReplacementOffice.BOTH;
import static io.aftersales.replacements.ReplacementOffice.CLAIM;
import static io.aftersales.replacements.ReplacementOffice.ENGINEER;
import static io.aftersales.replacements.ReplacementOffice.MANAGER;
import static io.aftersales.replacements.ReplacementOffice.SUPERVISOR;
import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.claims.ContactChannel;
import io.aftersales.notifications.Confidential;
import io.aftersales.testing.Requirement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Special cases, what customers are told, and what they choose. */
class EntitlementDeskTest {

    private final ReplacementOffice office = new ReplacementOffice();

    @Test
    @Requirement({"RPL-02", "F40"})
    void aSuperiorGrantsASpecialReasonAndSaysWhy() {
        special("desk");

        assertThat(office.entitlements.decideSpecially(CLAIM, true, "Hardship", SUPERVISOR))
                .isEqualTo(EntitlementDecision.ENTITLED);
        office.tell();

        assertThat(office.file().entitlement().orElseThrow().entitlementDecidedBy())
                .isEqualTo(SUPERVISOR);
        assertThat(office.letters.sent()).endsWith("replacement-entitled-by-superior to customer");
        assertThat(office.letters.lastFacts()).containsEntry("decisionReason", new Confidential("Hardship"));
    }

    @Test
    @Requirement({"RPL-02", "F40"})
    void aSuperiorMayRefuseItWithTheReason() {
        special("desk");

        assertThat(wrongFields(() -> office.entitlements.decideSpecially(CLAIM, false, " ", SUPERVISOR)))
                .containsExactly("decisionReason problem.required");
        assertThat(office.entitlements.decideSpecially(CLAIM, false, "No hardship", SUPERVISOR))
                .isEqualTo(EntitlementDecision.NOT_ENTITLED);
        office.tell();

        assertThat(office.letters.sent()).endsWith("replacement-not-entitled-by-superior to customer");
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGINEER, BOTH})
    @Requirement("RPL-10")
    void anEngineerProposesAndNeverDecides(String engineer) {
        special("desk");

        assertThat(refusal(() -> office.entitlements.decideSpecially(CLAIM, true, "I promised it", engineer)))
                .isEqualTo("CONFLICT replacements.engineer [" + CLAIM + ", " + engineer + "]");
        assertThat(office.file().status()).isEqualTo(ReplacementStatus.REFERRED);
    }

    @Test
    @Requirement("RPL-10")
    void nobodyElseDecidesOnASpecialCase() {
        special("desk");

        assertThat(refusal(() -> office.entitlements.decideSpecially(CLAIM, true, "Yes", MANAGER)))
                .isEqualTo("CONFLICT replacements.decider [" + CLAIM + ", manager, service-supervisors]");
    }

    @Test
    @Requirement("F41")
    void nobodyDecidesOnHisOwnApplication() {
        office.intake.apply(CLAIM, ReplacementOffice.application("RETURN", "OWN_QUALITY", null), SUPERVISOR);
        office.intake.decide(CLAIM, SUPERVISOR);

        assertThat(refusal(() -> office.entitlements.decideSpecially(CLAIM, true, "Yes", SUPERVISOR)))
                .isEqualTo("CONFLICT replacements.own [" + CLAIM + ", supervisor]");
    }

    @Test
    @Requirement({"RPL-04", "F07"})
    void theCustomerIsToldInWritingWhatHeIsEntitledToAndWhy() {
        office.decided("REPLACEMENT", "OWN_QUALITY");

        office.entitlements.tell(CLAIM, new EntitlementDesk.Notice("WECHAT", false, "Glad"), "desk");

        assertThat(office.letters.sent()).containsExactly("replacement-entitled to customer");
        assertThat(office.letters.lastFacts())
                .isEqualTo(Map.of(
                        "wish", Wish.REPLACEMENT, "ground", EntitlementGround.OWN_QUALITY, "clause", "1.1.23(1) a"));
        Entitlement entitlement = office.file().entitlement().orElseThrow();
        assertThat(entitlement.toldAt()).isEqualTo(office.clock.instant());
        assertThat(entitlement.toldBy()).isEqualTo(ContactChannel.WECHAT);
    }

    @Test
    @Requirement({"RPL-04", "F07"})
    void whoIsNotEntitledIsExplainedTheRule() {
        office.decided("REPLACEMENT", "NONE");

        assertThat(wrongFields(
                        () -> office.entitlements.tell(CLAIM, new EntitlementDesk.Notice(null, false, null), "desk")))
                .containsExactly("contactChannel problem.requiredOneOf", "ruleExplained replacements.rule.explained");
        office.tell();

        assertThat(office.letters.sent()).containsExactly("replacement-not-entitled to customer");
        assertThat(office.letters.lastFacts()).containsEntry("ground", EntitlementGround.NO_CONDITION);
    }

    @Test
    @Requirement("RPL-09")
    void whoIsEntitledGetsWhatHeAskedFor() {
        office.told();

        assertThat(office.choose("EXCHANGE")).isEqualTo(Choice.EXCHANGE);

        assertThat(office.file().status()).isEqualTo(ReplacementStatus.CHOSEN);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "REPLACEMENT, NONE, EXCHANGE",
        "REPLACEMENT, OWN_QUALITY, RETURN",
        "RETURN, NONE, RETURN",
        "RETURN, NONE, EXCHANGE"
    })
    @Requirement("RPL-04")
    void nobodyGetsWhatHeIsNotEntitledTo(String wish, String condition, String choice) {
        office.decided(wish, condition);
        office.tell();

        assertThat(wrongFields(() -> office.choose(choice))).containsExactly("choice replacements.choice.notEntitled");
    }

    @Test
    @Requirement("F07")
    void nobodyIsAskedBeforeHeWasTold() {
        office.decided("REPLACEMENT", "OWN_QUALITY");

        assertThat(refusal(() -> office.choose("ALTERNATIVE")))
                .isEqualTo("CONFLICT replacements.status.unexpected [" + CLAIM + ", DECIDED, TOLD]");
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "OWN_QUALITY, REPAIR, REPAIR_INSTEAD",
        "OWN_QUALITY, NOTHING, WITHDRAWN",
        "NONE, NOTHING, NOT_ENTITLED",
        "NONE, REPAIR, REPAIR_INSTEAD"
    })
    void heMayTakeTheRepairOrNothing(String condition, String choice, ReplacementOutcome outcome) {
        office.decided("REPLACEMENT", condition);
        office.tell();

        office.choose(choice);

        assertThat(office.file().outcome()).contains(outcome);
    }

    private void special(String by) {
        office.intake.apply(CLAIM, ReplacementOffice.application("REPLACEMENT", "NONE", "Moving abroad"), by);
        office.intake.decide(CLAIM, by);
    }
}
