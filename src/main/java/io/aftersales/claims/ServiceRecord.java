package io.aftersales.claims;

import io.aftersales.customers.EncryptedText;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * How a claim is served and what came of it; everything is absent until it is known.
 *
 * @param serviceModeReason why the proposed mode was not taken
 * @param guidanceSolved whether guidance by phone or online was enough (DSP-01)
 * @param serviceDelivered whether the promised service was finished (POL-15)
 */
@Embeddable
public record ServiceRecord(
        @Nullable @Enumerated(EnumType.STRING) ServiceMode serviceMode,
        @Nullable @Convert(converter = EncryptedText.class) String serviceModeReason,
        @Nullable @Enumerated(EnumType.STRING) WarrantyConditions warrantyConditions,
        @Nullable Boolean guidanceSolved,
        @Nullable @Convert(converter = EncryptedText.class) String guidanceSolution,
        @Nullable Boolean serviceDelivered,
        @Nullable @Convert(converter = EncryptedText.class) String serviceNote) {

    static final ServiceRecord NONE = new ServiceRecord(null, null, null, null, null, null, null);

    /** Another mode is another promise: what was delivered under the old one no longer counts. */
    ServiceRecord triaged(ServiceMode mode, @Nullable String reason, WarrantyConditions conditions) {
        boolean sameMode = mode == serviceMode;
        return new ServiceRecord(
                mode,
                reason,
                conditions,
                guidanceSolved,
                guidanceSolution,
                sameMode ? serviceDelivered : null,
                sameMode ? serviceNote : null);
    }

    ServiceRecord guided(boolean solved, @Nullable String solution) {
        return new ServiceRecord(
                serviceMode, serviceModeReason, warrantyConditions, solved, solution, serviceDelivered, serviceNote);
    }

    ServiceRecord served(boolean delivered, @Nullable String note) {
        return new ServiceRecord(
                serviceMode, serviceModeReason, warrantyConditions, guidanceSolved, guidanceSolution, delivered, note);
    }

    /** Whether more than guidance was promised, or guidance was not enough (DSP-02), and it is not finished. */
    boolean outstanding() {
        boolean moreThanGuidance = serviceMode != null && serviceMode != ServiceMode.REMOTE_GUIDANCE;
        return (moreThanGuidance || Boolean.FALSE.equals(guidanceSolved)) && !Boolean.TRUE.equals(serviceDelivered);
    }

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "ServiceRecord[" + serviceMode + "]";
    }
}
