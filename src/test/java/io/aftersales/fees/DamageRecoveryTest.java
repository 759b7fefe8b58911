package io.aftersales.fees;

import static io.aftersales.testing.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.aftersales.complaints.ChargeReply;
import io.aftersales.complaints.DamageRepaired;
import io.aftersales.products.ProductLine;
import io.aftersales.repairs.ConsentChannel;
import io.aftersales.repairs.QuoteLine;
import io.aftersales.testing.Requirement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The customer of a complaint shall bear 128.50 for damage that the product did not cause. */
class DamageRecoveryTest {

    private static final String COMPLAINT = "CM-20261123-000001";
    private static final Instant AT = Instant.parse("2026-11-23T01:45:00Z");
    private static final ChargeReply CONSENT = new ChargeReply(AT, ConsentChannel.PHONE, "Wang Fang", null);
    private static final ChargeReply DISPUTE = new ChargeReply(AT, ConsentChannel.PHONE, "Wang Fang", "Not by us");
    private static final List<QuoteLine> HINGE = List.of(new QuoteLine("HINGE", "Hinge", 1, 12_850));

    private final FeeOffice office = new FeeOffice();

    @Test
    @Requirement({"F16", "FEE-10", "FEE-12"})
    void whoConsentedToThePriceListIsAskedForItAtOnce() {
        damage(ProductLine.SMART_HOME, 12_850, HINGE, CONSENT);

        verify(office.process).chargeDue(COMPLAINT, false);
        letters(1);
        assertThat(charge().ground()).isEqualTo(ChargeGround.DAMAGE);
        assertThat(charge().status()).isEqualTo(ChargeStatus.DUE);
        assertThat(charge().amountCents()).isEqualTo(12_850);
        assertThat(charge().positions()).isEqualTo(HINGE);
        assertThat(charge().consent()).contains(new ChargeConsent(AT, ConsentChannel.PHONE, "Wang Fang", "complaints"));
    }

    @Test
    @Requirement({"F16", "FEE-10"})
    void anAmountThatWasAgreedBeforeHasNoPositions() {
        damage(ProductLine.APPLIANCE, 12_850, List.of(), CONSENT);

        verify(office.process).chargeDue(COMPLAINT, false);
        assertThat(charge().positions()).isEmpty();
        assertThat(charge().consent()).isPresent();
    }

    @Test
    @Requirement({"FEE-12", "F16"})
    void damageOfMachineryIsNegotiatedBeforeTheCustomerIsAskedForIt() {
        damage(ProductLine.MACHINERY, 12_850, HINGE, CONSENT);

        verify(office.process).chargeDue(COMPLAINT, true);
        letters(0);

        office.desk.negotiate(COMPLAINT, "CONFIRMED", null, "He saw it", "complaints");

        letters(1);
        assertThat(charge().consent()).as("what he consented to before").isPresent();
    }

    @Test
    @Requirement({"FEE-12", "F16"})
    void whatTheCustomerDisputesIsNegotiatedFirst() {
        damage(ProductLine.SMART_HOME, 12_850, HINGE, DISPUTE);

        verify(office.process).chargeDue(COMPLAINT, true);
        letters(0);
        assertThat(charge().status()).isEqualTo(ChargeStatus.DISPUTED);
        assertThat(charge().consent()).isEmpty();
        assertThat(office.cases.timeline.of(COMPLAINT).get(1).texts()).containsEntry("reasonText", "Not by us");

        office.desk.negotiate(COMPLAINT, "CONFIRMED", null, "He sees it", "complaints");

        assertThat(charge().status()).isEqualTo(ChargeStatus.DUE);
        letters(1);
    }

    @Test
    @Requirement("FEE-12")
    void whatAFormOfTheReleaseBeforeSaysIsNegotiatedFirst() {
        damage(ProductLine.SMART_HOME, 12_850, List.of(), null);

        verify(office.process).chargeDue(COMPLAINT, true);
        letters(0);
        assertThat(charge().status()).isEqualTo(ChargeStatus.DUE);
    }

    @Test
    @Requirement("FEE-12")
    void aCaseHasOneCharge() {
        damage(ProductLine.SMART_HOME, 12_850, HINGE, CONSENT);
        damage(ProductLine.SMART_HOME, 12_850, HINGE, CONSENT);

        assertThat(refusal(() -> damage(ProductLine.SMART_HOME, 9_000, List.of(), CONSENT)))
                .isEqualTo("CONFLICT fees.charge.second [%s, 128.50 CNY]".formatted(COMPLAINT));
        verify(office.process, times(1)).chargeDue(COMPLAINT, false);
        verify(office.process, never()).chargeDue(COMPLAINT, true);
    }

    private void damage(ProductLine line, long cents, List<QuoteLine> positions, @Nullable ChargeReply reply) {
        office.recovery.recover(
                new DamageRepaired(COMPLAINT, FeeOffice.CUSTOMER, line, cents, positions, reply, "complaints"));
    }

    private void letters(int sent) {
        verify(office.outbox, times(sent))
                .toCustomer(
                        eq(FeeOffice.CUSTOMER),
                        eq("charge-due"),
                        eq(COMPLAINT),
                        any(),
                        eq(Map.of("amount", "128.50 CNY")));
    }

    private CustomerCharge charge() {
        return office.sheets.charge(COMPLAINT).orElseThrow();
    }
}
