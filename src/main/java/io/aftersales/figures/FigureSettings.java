package io.aftersales.figures;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code aftersales.figures}.
 *
 * @param interval between two readings of the figures of the usual days, for all nodes together
 * @param patience how long a figure may take to be read while somebody waits; one that took longer when it was read last
 *     is shown as of then
 */
@ConfigurationProperties("aftersales.figures")
record FigureSettings(
        @DefaultValue("PT1M") Duration interval,
        @DefaultValue("PT0.1S") Duration patience) {}
