package io.aftersales.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives the shared context its database. */
class IntegrationTestContext implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestDatabase.useInContext();
        TestPropertyValues.of(
                        "spring.datasource.url=" + TestDatabase.create("shared"),
                        "spring.datasource.username=postgres",
                        "spring.datasource.password=",
                        "aftersales.notifications.receipts.token=token-of-gateways",
                        "aftersales.operations.scrape-token=token-of-prometheus-token-of-prometheus",
                        // tests have it off by default
                        "management.prometheus.metrics.export.enabled=true",
                        // tests look themselves: cases of others whose time they let pass stay
                        "aftersales.retention.enabled=false",
                        // what a test has done is on the dashboard at once
                        "aftersales.figures.patience=PT1H",
                        "aftersales.surveys.patience=PT1H",
                        // many users log in once
                        "aftersales.login.password-iterations=1000",
                        // all tests come from one address
                        "aftersales.cases.hourly-limit.address=1000000",
                        "aftersales.login.failures-per-hour=1000000")
                .applyTo(context);
    }
}
