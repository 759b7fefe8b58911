package io.aftersales.complaints;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code aftersales.complaints.*}.
 *
 * @param investigationStartsWithin how long after its classification the investigation of a complaint must have begun;
 *     the rules say at once and give no number (CMP-18); longer than nothing
 */
@ConfigurationProperties("aftersales.complaints")
record ComplaintSettings(@DefaultValue("PT4H") Duration investigationStartsWithin) {

    ComplaintSettings {
        if (investigationStartsWithin.isNegative() || investigationStartsWithin.isZero()) {
            throw new IllegalArgumentException("Setting aftersales.complaints.investigation-starts-within is '"
                    + investigationStartsWithin + "', expected a duration such as PT4H");
        }
    }
}
