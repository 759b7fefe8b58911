package io.aftersales.fees;

import io.aftersales.customers.EncryptedText;
import io.aftersales.staff.StaffLevel;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One cost of a service. Amounts are hundredths of the currency of the sheet, null where they are not known.
 *
 * @param engineer login of whose work or cost it is
 * @param sourceKey what of the repair record it was made from; null for a line that somebody entered
 * @param minutes of labour
 * @param level of the engineer when the line was made, as is his skill
 * @param code of a part
 * @param chargeCents what the customer would pay for it by the price list
 * @param internalCents what it cost the company
 * @param bearer as table {@code cost-bearer} proposes; null where nobody can tell, as of an engineer unknown to it
 */
@Embeddable
public record FeeLine(
        @Enumerated(EnumType.STRING) CostDetail detail,
        String engineer,
        @Enumerated(EnumType.STRING) LineSource source,
        @Nullable String sourceKey,
        @Nullable Long minutes,
        @Nullable @Enumerated(EnumType.STRING) StaffLevel level,
        @Nullable String skill,
        @Nullable String code,
        @Nullable Long quantity,
        @Nullable Long chargeCents,
        @Nullable Long internalCents,
        @Nullable @Enumerated(EnumType.STRING) CostBearer bearer,
        @Nullable String receiptNumber,
        @Nullable @Convert(converter = EncryptedText.class) String note) {

    public CostKind kind() {
        return detail.kind();
    }

    /** Returns the same line, of which the customer would pay that. */
    FeeLine charging(long cents) {
        return new FeeLine(
                detail,
                engineer,
                source,
                sourceKey,
                minutes,
                level,
                skill,
                code,
                quantity,
                cents,
                internalCents,
                bearer,
                receiptNumber,
                note);
    }

    /** Returns why the charge is not known; empty when it is. */
    public Optional<Missing> chargeMissing() {
        return chargeCents != null ? Optional.empty() : Optional.of(missing(Missing.PRICE));
    }

    /** Returns why the internal cost is not known; empty when it is. */
    public Optional<Missing> internalMissing() {
        return internalCents != null ? Optional.empty() : Optional.of(missing(Missing.PURCHASE_COST));
    }

    private Missing missing(Missing ofMaterial) {
        if (kind() != CostKind.LABOUR) {
            return ofMaterial;
        }
        if (minutes == null) {
            return Missing.MINUTES;
        }
        return level == null ? Missing.LEVEL : Missing.RATE;
    }

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "FeeLine[" + detail + ", " + chargeCents + ", " + internalCents + "]";
    }
}
