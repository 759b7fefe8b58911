package io.aftersales.fees.web;

import io.aftersales.fees.ChargeGround;
import io.aftersales.fees.ChargeStatus;
import io.aftersales.fees.CustomerCharge;
import io.aftersales.fees.Payment;
import io.aftersales.fees.PaymentMethod;
import io.aftersales.fees.ReceiptKind;
import io.aftersales.fees.Relief;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a customer pays, as JSON. Amounts are hundredths of the currency.
 *
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
