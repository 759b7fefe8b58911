package io.aftersales.complaints;

import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;

import io.aftersales.complaints.ComplaintHandling.Work;
import io.aftersales.products.ProductLine;
import io.aftersales.repairs.ConsentChannel;
import io.aftersales.repairs.QuoteLine;
import io.aftersales.testing.Requirement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a customer bears of damage, and what he says to it. It is Monday, 23 November 2026, 10:00. */
class DamageChargeTest {

    private static final String POSITIONS = "HINGE 1\nLABOUR 2";
    private static final List<QuoteLine> PRICED =
            List.of(new QuoteLine("HINGE", "Hinge", 1, 4_850), new QuoteLine("LABOUR", "Labour", 2, 4_000));
    private static final String AT = "2026-11-23T09:45:00+08:00";
    private static final Instant INSTANT = Instant.parse("2026-11-23T01:45:00Z");

    private final ComplaintOffice office = new ComplaintOffice();

    @BeforeEach
    void thePriceList() {
        prices(POSITIONS, PRICED);
    }

    @Test
    @Requirement({"F16", "FEE-10", "FEE-12"})
    void whoConsentedBearsTheSumOfThePositionsOfThePriceList() {
        String number = office.damaged(ProductLine.SMART_HOME);

        repair(number, consented(POSITIONS, null));

        assertThat(office.events)
                .containsExactly(told(
                        number,
                        ProductLine.SMART_HOME,
                        PRICED,
                        new ChargeReply(INSTANT, ConsentChannel.ON_SITE, "Wang Fang", null)));
        assertThat(office.last(number).facts())
                .containsEntry("chargeAnswer", "CONSENTED")
                .containsEntry("answeredAt", INSTANT.toString())
                .containsEntry("channel", "ON_SITE");
        assertThat(office.last(number).texts()).containsEntry("answeredBy", "Wang Fang");
        assertThat(office.last(number).by()).isEqualTo("anna");
    }

    @Test
    @Requirement({"F16", "FEE-10"})
    void whoConsentedMayBearAnAmountThatWasAgreedBefore() {
        String number = office.damaged(ProductLine.SMART_HOME);

        repair(number, consented(null, "128.50"));

        assertThat(office.events)
                .containsExactly(told(
                        number,
                        ProductLine.SMART_HOME,
                        List.of(),
                        new ChargeReply(INSTANT, ConsentChannel.ON_SITE, "Wang Fang", null)));
    }

    @ParameterizedTest
    @EnumSource(names = {"SMART_HOME", "HOME_FURNISHING", "APPLIANCE"})
    @Requirement("F16")
    void nothingIsRepairedAtHisCostBeforeHeWasAsked(ProductLine line) {
        String number = office.damaged(line);
        List<ComplaintEvent> before = office.timeline(number);

        assertThat(wrong(number, report(POSITIONS, null, null))).containsExactly("chargeAnswer problem.requiredOneOf");
        assertThat(wrong(number, report(POSITIONS, null, "UNDER_CONTRACT")))
                .containsExactly("chargeAnswer complaints.charge.consent");
        assertThat(wrong(number, report(null, "128.50", "UNDER_CONTRACT")))
                .containsExactly("chargeAnswer complaints.charge.consent");

        assertThat(office.events).isEmpty();
        assertThat(office.timeline(number)).isEqualTo(before);
    }

    @Test
    @Requirement("F16")
    void aConsentSaysWhenHowAndWho() {
        String number = office.damaged(ProductLine.SMART_HOME);

        assertThat(wrong(number, report(POSITIONS, null, "CONSENTED")))
                .containsExactly(
                        "answeredAt problem.required",
                        "answerChannel problem.requiredOneOf",
                        "answeredBy problem.required");
        assertThat(wrong(number, report(null, "128.50", "DISPUTED")))
                .containsExactly(
                        "answeredAt problem.required",
                        "answerChannel problem.requiredOneOf",
                        "answeredBy problem.required",
                        "disputeReason problem.required");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:00:01+08:00, problem.future",
        "2026-11-22T23:59:59+08:00, complaints.extension.toldBefore",
        "-99999999-01-01T00:00:00Z, complaints.extension.toldBefore",
        "on Monday, problem.instant"
    })
    @Requirement("F16")
    void aConsentIsGivenAfterTheComplaintAndBeforeTheRepairIsRecorded(String at, String problem) {
        String number = office.damaged(ProductLine.SMART_HOME);
        ChargeReport report = new ChargeReport(POSITIONS, null, "CONSENTED", at, "PHONE", "Wang Fang", null);

        assertThat(wrong(number, report)).containsExactly("answeredAt " + problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T10:00:00+08:00", "2026-11-23T00:00:00+08:00", "2026-11-23 09:00"})
    void aConsentOfTheDayOfTheComplaintIsTaken(String at) {
        String number = office.damaged(ProductLine.SMART_HOME);

        repair(number, new ChargeReport(POSITIONS, null, "CONSENTED", at, "PHONE", "Wang Fang", null));

        assertThat(office.events).hasSize(1);
    }

    @Test
    @Requirement({"F16", "FEE-12"})
    void aDisputeIsToldWithItsReason() {
        String number = office.damaged(ProductLine.SMART_HOME);

        repair(number, new ChargeReport(POSITIONS, null, "DISPUTED", AT, "PHONE", "Wang Fang", "It was like that"));

        assertThat(office.events)
                .containsExactly(told(
                        number,
                        ProductLine.SMART_HOME,
                        PRICED,
                        new ChargeReply(INSTANT, ConsentChannel.PHONE, "Wang Fang", "It was like that")));
        assertThat(office.last(number).facts()).containsEntry("chargeAnswer", "DISPUTED");
    }

    @Test
    @Requirement({"F16", "FEE-12"})
    void underAMachineryContractHeNeedNotBeAskedBefore() {
        String number = office.damaged(ProductLine.MACHINERY);

        repair(number, report(POSITIONS, null, "UNDER_CONTRACT"));

        assertThat(office.events).containsExactly(told(number, ProductLine.MACHINERY, PRICED, null));
    }

    @Test
    @Requirement("FEE-12")
    void anAmountFromAFormOfTheReleaseBeforeIsTakenAsAgreed() {
        String number = office.damaged(ProductLine.SMART_HOME);

        repair(number, report(null, "128.50", null));

        assertThat(office.events).containsExactly(told(number, ProductLine.SMART_HOME, List.of(), null));
    }

    @Test
    void whoBearsNothingIsNotCharged() {
        String number = office.damaged(ProductLine.SMART_HOME);

        repair(number, report(" ", null, "NOTHING"));
        repair(number, ChargeReport.NONE);

        assertThat(office.events).isEmpty();
        assertThat(office.last(number).facts()).containsOnlyKeys("work");
    }

    @Test
    @Requirement("FEE-10")
    void aChargeHasOneOfTheTwoBases() {
        String number = office.damaged(ProductLine.SMART_HOME);

        assertThat(wrong(number, consented(POSITIONS, "128.50"))).containsExactly("cost complaints.charge.bases");
        assertThat(wrong(number, consented(null, null))).containsExactly("positions complaints.charge.needed");
        assertThat(wrong(number, report(POSITIONS, null, "NOTHING")))
                .containsExactly("chargeAnswer complaints.charge.nothing");
        assertThat(wrong(number, report(null, null, "PERHAPS"))).containsExactly("chargeAnswer problem.oneOf");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000_000_001L})
    void aSumIsAnAmountThatCanBePaid(long cents) {
        prices("GATE 1", List.of(new QuoteLine("GATE", "Gate", 1, cents)));
        String number = office.damaged(ProductLine.SMART_HOME);

        assertThat(wrong(number, consented("GATE 1", null))).containsExactly("positions money.amount");
    }

    private void prices(String text, List<QuoteLine> lines) {
        when(office.prices.read(eq("positions"), eq(text), any(), any(), any())).thenReturn(lines);
    }

    private DamageRepaired told(
            String number, ProductLine line, List<QuoteLine> positions, @Nullable ChargeReply reply) {
        return new DamageRepaired(
                number, office.complaint(number).customerId(), line, 12_850, positions, reply, "anna");
    }

    private List<String> wrong(String number, ChargeReport charge) {
        return wrongFields(() -> repair(number, charge));
    }

    private void repair(String number, ChargeReport charge) {
        office.handling.recordWork(number, Work.REPAIR, "Another hinge", charge, "anna");
    }

    private static ChargeReport consented(@Nullable String positions, @Nullable String cost) {
        return new ChargeReport(positions, cost, "CONSENTED", AT, "ON_SITE", " Wang Fang ", null);
    }

    private static ChargeReport report(@Nullable String positions, @Nullable String cost, @Nullable String answer) {
        return new ChargeReport(positions, cost, answer, null, null, null, null);
    }
}
