package io.aftersales.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** By what a repeated submission is recognised. */
class ClaimSubmissionTest {

    @Test
    void anApplicationIsWrittenByNameWithoutWhatIsAbsent() {
        ClaimApplication application = Applications.repair().build();

        assertThat(ClaimSubmission.canonical(application))
                .isEqualTo("{\"channel\":\"WEBSITE\","
                        + "\"customer\":{\"name\":\"王芳\",\"phone\":\"+8613800000000\"},"
                        + "\"kind\":\"REPAIR\",\"product\":{\"model\":\"Lock X1\"},"
                        + "\"productLine\":\"SMART_HOME\",\"purchase\":{},"
                        + "\"symptom\":\"The lock does not open\"}");
    }
}
