package io.aftersales.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.AftersalesApplication;
import org.junit.jupiter.api.Test;
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
}
