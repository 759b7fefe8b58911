package io.aftersales.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.AftersalesApplication;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** What the profile production asks of its operator. */
class ProductionRequirementsTest {

    @Test
    void productionNamesEverythingThatIsMissing() {
        SpringApplicationBuilder application = new SpringApplicationBuilder(AftersalesApplication.class)
                .profiles("production")
                .properties("aftersales.encryption.key=short");

        assertThatThrownBy(application::run)
                .hasStackTraceContaining("spring.datasource.url (environment variable SPRING_DATASOURCE_URL): not set")
                .hasStackTraceContaining("AFTERSALES_ENCRYPTION_KEY")
                .hasStackTraceContaining("AFTERSALES_ADMIN_PASSWORD");
    }

    @Test
    void noKeyAtAllIsNamedAsCompositionsHandItOver() {
        assertThatThrownBy(() -> start("aftersales.encryption.key=", "aftersales.encryption.current="))
                .hasStackTraceContaining(
                        "aftersales.encryption.key (environment variable AFTERSALES_ENCRYPTION_KEY): not set");
    }

    @Test
    void afterAnExchangeTheCurrentKeyIsAskedForAndTheFirstIsNot() {
        assertThatThrownBy(() -> start(
                        "aftersales.encryption.key=",
                        "aftersales.encryption.keys.k2=",
                        "aftersales.encryption.current=k2"))
                .hasStackTraceContaining(
                        "aftersales.encryption.keys.k2 (environment variable AFTERSALES_ENCRYPTION_KEYS_K2): not set");
        assertThatThrownBy(() -> start(
                        "aftersales.encryption.key=",
                        "aftersales.encryption.keys.k2=" + "b".repeat(32),
                        "aftersales.encryption.current=k2"))
                .hasStackTraceContaining("SPRING_DATASOURCE_URL")
                .satisfies(refused ->
                        assertThat(Throwables.getStackTrace(refused)).doesNotContain("AFTERSALES_ENCRYPTION"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"209999", "-1", "many", "210000.5"})
    void passwordsThatAreQuickToTryAreRefused(String iterations) {
        assertThatThrownBy(() -> start("aftersales.login.password-iterations=" + iterations))
                .hasStackTraceContaining("aftersales.login.password-iterations: is " + iterations
                        + ", needs a whole number of at least 210000");
    }

    private static void start(String... properties) {
        new SpringApplicationBuilder(AftersalesApplication.class)
                .profiles("production")
                .properties(properties)
                .run();
    }
}
