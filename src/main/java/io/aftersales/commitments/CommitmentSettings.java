package io.aftersales.commitments;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code aftersales.commitments.*}.
 *
 * @param lateAfter how long after its time a warning, breach or escalation is marked as delivered late; longer than the
 *     grace of the watch and two of its looks, which gives what no model gives in time
 * @param reconciliation the watch over promises that the models forgot
 */
@ConfigurationProperties("aftersales.commitments")
record CommitmentSettings(
        @DefaultValue("PT3M") Duration lateAfter,
        @DefaultValue Reconciling reconciliation) {

    /**
     * How promises are watched beside the models.
     *
     * @param interval pause between two looks
     * @param grace for how long a promise must be seen overdue before the watch acts in place of its model
     */
    record Reconciling(
            @DefaultValue("PT30S") Duration interval,
            @DefaultValue("PT90S") Duration grace) {}
}
