package io.aftersales.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.claims.ClaimApplication;
import org.junit.jupiter.api.Test;

/** By what a repeated submission is recognised. */
class SubmissionsTest {

    @Test
    void anApplicationIsWrittenByNameWithoutWhatIsAbsent() {
        ClaimApplication application = new ClaimApplication(
                "WEBSITE",
                "REPAIR",
                null,
                "SMART_HOME",
                null,
                null,
                new CustomerApplication("王芳", "+8613800000000", null, null, null, null),
                new ProductApplication("Lock X1", null, null),
                new ClaimApplication.Purchase(null, null, null),
                "The lock does not open");

        assertThat(Submissions.canonical(application))
                .isEqualTo("{\"channel\":\"WEBSITE\","
                        + "\"customer\":{\"name\":\"王芳\",\"phone\":\"+8613800000000\"},"
                        + "\"kind\":\"REPAIR\",\"product\":{\"model\":\"Lock X1\"},"
                        + "\"productLine\":\"SMART_HOME\",\"purchase\":{},"
                        + "\"symptom\":\"The lock does not open\"}");
    }
}
