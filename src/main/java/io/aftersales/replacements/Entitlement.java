package io.aftersales.replacements;

import io.aftersales.claims.ContactChannel;
import io.aftersales.customers.EncryptedText;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the customer is entitled to.
 *
 * @param entitlementClause where the rule stands
 * @param warrantyLastDay last day of the warranty, inclusive
 * @param specialReasonAnswer why the superior decided as he did; absent where the table decided
 * @param toldAt when the customer was told
 */
@Embeddable
public record Entitlement(
        @Enumerated(EnumType.STRING) EntitlementDecision entitlement,
        @Enumerated(EnumType.STRING) EntitlementGround ground,
        String entitlementClause,
        @Enumerated(EnumType.STRING) WarrantyState warrantyState,
        @Nullable LocalDate warrantyLastDay,
        Instant entitlementDecidedAt,
        String entitlementDecidedBy,
        @Nullable @Convert(converter = EncryptedText.class) String specialReasonAnswer,
        @Nullable Instant toldAt,
        @Nullable @Enumerated(EnumType.STRING) ContactChannel toldBy) {

    Entitlement decided(boolean entitled, String reason, Instant at, String by) {
        return new Entitlement(
                entitled ? EntitlementDecision.ENTITLED : EntitlementDecision.NOT_ENTITLED,
                ground,
                entitlementClause,
                warrantyState,
                warrantyLastDay,
                at,
                by,
                reason,
                null,
                null);
    }

    Entitlement told(Instant at, ContactChannel channel) {
        return new Entitlement(
                entitlement,
                ground,
                entitlementClause,
                warrantyState,
                warrantyLastDay,
                entitlementDecidedAt,
                entitlementDecidedBy,
                specialReasonAnswer,
                at,
                channel);
    }

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "Entitlement[" + entitlement + ", " + ground + "]";
    }
}
