package io.aftersales.fees.web;

import io.aftersales.fees.ChargeConsent;
import io.aftersales.fees.ChargeGround;
import io.aftersales.fees.ChargeStatus;
import io.aftersales.fees.CustomerCharge;
import io.aftersales.fees.Payment;
import io.aftersales.fees.PaymentMethod;
import io.aftersales.fees.ReceiptKind;
import io.aftersales.fees.Relief;
import io.aftersales.repairs.ConsentChannel;
import io.aftersales.repairs.QuoteLine;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer pays, as JSON. Amounts are hundredths of the currency.
 *
 * @param positions of the price list that the amount for damage is the sum of; none where it was agreed before
 * @param consent that he consented to the charge for damage; null where he did not, and for a repair, whose consent is
 *     with its quote
 * @param relief what he shall pay less, as it was proposed
 */
@Schema(name = "CustomerCharge")
record ChargeView(
        String claimNumber,
        ChargeStatus status,
        ChargeGround ground,
        long amountCents,
        long agreedCents,
        String currency,
        OffsetDateTime dueSince,
        List<PositionView> positions,
        @Nullable ConsentView consent,
        @Nullable ReliefView relief,
        @Nullable PaymentView payment,
        @Nullable String receiptNumber,
        @Nullable OffsetDateTime issuedAt,
        @Nullable String issuedBy) {

    static ChargeView of(CustomerCharge charge, ZoneId zone) {
        Instant issued = charge.issuedAt();
        return new ChargeView(
                charge.claimNumber(),
                charge.status(),
                charge.ground(),
                charge.amountCents(),
                charge.agreedCents(),
                charge.currency(),
                OffsetDateTime.ofInstant(charge.dueSince(), zone),
                charge.positions().stream().map(PositionView::of).toList(),
                charge.consent().map(consent -> ConsentView.of(consent, zone)).orElse(null),
                charge.relief().map(ReliefView::of).orElse(null),
                charge.payment().map(PaymentView::of).orElse(null),
                charge.receiptNumber(),
                issued == null ? null : OffsetDateTime.ofInstant(issued, zone),
                charge.issuedBy());
    }

    /** Never shows personal data: this text may reach a log. */
    @Override
    public String toString() {
        return "ChargeView[" + claimNumber + "]";
    }

    /** A position of the price list. */
    @Schema(name = "ChargePosition")
    record PositionView(String code, String name, long quantity, long unitCents) {

        static PositionView of(QuoteLine line) {
            return new PositionView(line.code(), line.name(), line.quantity(), line.unitCents());
        }
    }

    /** That he consented. */
    @Schema(name = "ChargeConsent")
    record ConsentView(OffsetDateTime at, ConsentChannel channel, String givenBy, String recordedBy) {

        static ConsentView of(ChargeConsent consent, ZoneId zone) {
            return new ConsentView(
                    OffsetDateTime.ofInstant(consent.at(), zone),
                    consent.channel(),
                    consent.givenBy(),
                    consent.recordedBy());
        }

        @Override
        public String toString() {
            return "ConsentView[" + at + "]";
        }
    }

    /** That he shall pay less. */
    @Schema(name = "ChargeRelief")
    record ReliefView(
            long amountCents,
            String reason,
            String proposedBy,
            @Nullable String approvedBy) {

        static ReliefView of(Relief relief) {
            return new ReliefView(relief.cents(), relief.reason(), relief.proposedBy(), relief.approvedBy());
        }

        @Override
        public String toString() {
            return "ReliefView[" + amountCents + "]";
        }
    }

    /** What he has paid. */
    @Schema(name = "ChargePayment")
    record PaymentView(
            LocalDate paidOn,
            String paidBy,
            PaymentMethod method,
            @Nullable String reference,
            ReceiptKind receiptKind,
            @Nullable String receiptTitle,
            @Nullable String taxNumber) {

        static PaymentView of(Payment payment) {
            return new PaymentView(
                    payment.paidOn(),
                    payment.paidBy(),
                    payment.method(),
                    payment.reference(),
                    payment.receiptKind(),
                    payment.receiptTitle(),
                    payment.taxNumber());
        }

        @Override
        public String toString() {
            return "PaymentView[" + paidOn + "]";
        }
    }
}
