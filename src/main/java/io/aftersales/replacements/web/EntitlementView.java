package io.aftersales.replacements.web;

import io.aftersales.cases.web.Times;
import io.aftersales.claims.ContactChannel;
import io.aftersales.replacements.Entitlement;
import io.aftersales.replacements.EntitlementDecision;
import io.aftersales.replacements.EntitlementGround;
import io.aftersales.replacements.WarrantyState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What the customer is entitled to. */
@Schema(name = "ReplacementEntitlement")
record EntitlementView(
        EntitlementDecision decision,
        EntitlementGround ground,
        String clause,
        WarrantyState warranty,
        @Nullable LocalDate warrantyLastDay,
        OffsetDateTime decidedAt,
        String decidedBy,
        @Nullable String reason,
        @Nullable OffsetDateTime toldAt,
        @Nullable ContactChannel toldBy) {

    static EntitlementView of(Entitlement entitlement, ZoneId zone) {
        return new EntitlementView(
                entitlement.entitlement(),
                entitlement.ground(),
                entitlement.entitlementClause(),
                entitlement.warrantyState(),
                entitlement.warrantyLastDay(),
                Times.at(entitlement.entitlementDecidedAt(), zone),
                entitlement.entitlementDecidedBy(),
                entitlement.specialReasonAnswer(),
                Times.atOrNull(entitlement.toldAt(), zone),
                entitlement.toldBy());
    }

    @Override
    public String toString() {
        return "EntitlementView[" + decision + "]";
    }
}
