package io.aftersales.complaints;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code aftersales.complaints.*}.
 *
 * @param investigationStartsWithin how long after its classification the investigation of a complaint must have begun;
 *     the rules say at once and give no number (CMP-18); longer than nothing
 * @param enteredWithin how long ago a complaint may have come in when staff put it on file; longer than nothing
 */
@ConfigurationProperties("aftersales.complaints")
record ComplaintSettings(
        @DefaultValue("PT4H") Duration investigationStartsWithin,
        @DefaultValue("P90D") Duration enteredWithin) {

    ComplaintSettings {
        expectLonger("investigation-starts-within", investigationStartsWithin, "PT4H");
        expectLonger("entered-within", enteredWithin, "P90D");
    }

    private static void expectLonger(String setting, Duration value, String example) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(
                    "Setting aftersales.complaints.%s is '%s', expected a duration such as %s"
                            .formatted(setting, value, example));
        }
    }
}
