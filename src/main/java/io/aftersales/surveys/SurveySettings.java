package io.aftersales.surveys;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of surveys.
 *
 * @param leastAnswers results of fewer answers are shown to nobody
 * @param periodicLimit how many users a run of the periodic follow-up picks at most
 * @param patience how long answers may take to be counted while somebody waits; what took longer is shown again as of then
 * @param rest how long it is shown, at least
 */
@ConfigurationProperties("aftersales.surveys")
record SurveySettings(
        @DefaultValue("5") int leastAnswers,
        @DefaultValue("100") int periodicLimit,
        @DefaultValue("PT0.1S") Duration patience,
        @DefaultValue("PT5M") Duration rest) {

    SurveySettings {
        if (leastAnswers < 2 || periodicLimit < 1) {
            throw new IllegalArgumentException(
                    "aftersales.surveys.least-answers is %d, expected 2 or more; aftersales.surveys.periodic-limit is %d, expected 1 or more"
                            .formatted(leastAnswers, periodicLimit));
        }
    }
}
