package io.aftersales.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.TestDatabase;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class ReleasedModelsTest {

    private static final Instant SPRING = Instant.parse("2026-04-01T08:00:00.123Z");
    private static final Instant AUTUMN = Instant.parse("2026-10-01T08:00:00.456Z");

    @SuppressWarnings("NullAway.Init")
    private JdbcClient jdbc;

    @BeforeEach
    void createDatabase() {
        DriverManagerDataSource database = new DriverManagerDataSource(TestDatabase.create("releases"), "postgres", "");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V247__releases.sql")).execute(database);
        jdbc = JdbcClient.create(database);
    }

    @Test
    void nodesOfOneReleaseAllDeploy() {
        assertThat(release(SPRING, false).newest()).isTrue();
        assertThat(release(SPRING, false).newest()).isTrue();
    }

    @Test
    void anOldNodeThatStartsAgainLeavesTheModelsOfTheNewOne() {
        release(SPRING, false).newest();
        assertThat(release(AUTUMN, false).newest()).isTrue();

        assertThat(release(SPRING, false).newest()).isFalse();
        assertThat(release(SPRING, false).getDeploymentResources()).isEmpty();
        assertThat(release(AUTUMN, false).newest()).isTrue();
    }

    @Test
    void whoeverGoesBackForGoodDeploysWhatIsOlder() {
        release(AUTUMN, false).newest();

        assertThat(release(SPRING, true).newest()).isTrue();
        assertThat(release(SPRING, false).newest()).isTrue();
        assertThat(jdbc.sql("select version from release_started")
                        .query(String.class)
                        .list())
                .containsExactly("of " + SPRING);
    }

    @Test
    void whatMavenDidNotBuildDeploysAlways() {
        release(AUTUMN, false).newest();

        assertThat(new ReleasedModels(jdbc, null, false).newest()).isTrue();
    }

    private ReleasedModels release(Instant built, boolean back) {
        Properties properties = new Properties();
        properties.setProperty("time", Long.toString(built.toEpochMilli()));
        properties.setProperty("version", "of " + built);
        return new ReleasedModels(jdbc, new BuildProperties(properties), back);
    }
}
