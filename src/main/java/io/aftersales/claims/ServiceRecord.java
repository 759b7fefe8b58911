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
 * @param serviceEnd how the promised service ended
 */
@Embeddable
public record ServiceRecord(
        @Nullable @Enumerated(EnumType.STRING) ServiceMode serviceMode,
        @Nullable @Convert(converter = EncryptedText.class) String serviceModeReason,
        @Nullable @Enumerated(EnumType.STRING) WarrantyConditions warrantyConditions,
        @Nullable Boolean guidanceSolved,
        @Nullable @Convert(converter = EncryptedText.class) String guidanceSolution,
        @Nullable Boolean serviceDelivered,
        @Nullable @Convert(converter = EncryptedText.class) String serviceNote,
        @Nullable @Enumerated(EnumType.STRING) ServiceEnd serviceEnd) {

    static final ServiceRecord NONE = new ServiceRecord(null, null, null, null, null, null, null, null);

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
                sameMode ? serviceNote : null,
                sameMode ? serviceEnd : null);
    }

    ServiceRecord guided(boolean solved, @Nullable String solution) {
        return new ServiceRecord(
                serviceMode,
                serviceModeReason,
                warrantyConditions,
                solved,
                solution,
                serviceDelivered,
                serviceNote,
                serviceEnd);
    }

    ServiceRecord served(ServiceEnd end, @Nullable String note) {
        boolean delivered = end == ServiceEnd.DELIVERED || end == ServiceEnd.CAUSE_UNFOUND;
        return new ServiceRecord(
                serviceMode,
                serviceModeReason,
                warrantyConditions,
                guidanceSolved,
                guidanceSolution,
                delivered,
                note,
                end);
    }

    boolean delivered() {
        return Boolean.TRUE.equals(serviceDelivered);
    }

    /** Whether the problem can count as solved after what is known of the service. */
    boolean solvable() {
        return serviceEnd != ServiceEnd.CAUSE_UNFOUND && serviceEnd != ServiceEnd.NOT_OWED;
    }

    /** Whether more than guidance was promised, or guidance was not enough (DSP-02), and it is owed still. */
    boolean outstanding() {
        boolean moreThanGuidance = serviceMode != null && serviceMode != ServiceMode.REMOTE_GUIDANCE;
        boolean over = delivered() || serviceEnd == ServiceEnd.NOT_OWED;
        return (moreThanGuidance || Boolean.FALSE.equals(guidanceSolved)) && !over;
    }

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "ServiceRecord[" + serviceMode + "]";
    }
}
