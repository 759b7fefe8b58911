package io.aftersales.engine;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deploys the models, tables and forms of this release, unless a newer one ran on this database. While nodes are updated
 * one by one, an old one that starts again would put its own in front of those of the new release: the engine compares
 * with the latest deployment only, and takes whatever differs for newer. What was edited here is treated as {@link
 * EditedModels} says.
 */
final class ReleasedModels extends DefaultDeploymentConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ReleasedModels.class);

    private final JdbcClient jdbc;
    private final @Nullable BuildProperties build;
    private final boolean back;
    private final EditedModels edited;

    /**
     * @param build nothing where the application was not built by Maven: it deploys always
     * @param back whether releases that are newer are forgotten, since they were given up
     */
    ReleasedModels(JdbcClient jdbc, @Nullable BuildProperties build, boolean back) {
        this.jdbc = jdbc;
        this.build = build;
        this.back = back;
        this.edited = new EditedModels(jdbc);
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        configuration.setDeploymentName(EditedModels.RELEASED);
        super.preInit(configuration);
    }

    @Override
    public Set<Resource> getDeploymentResources() {
        return newest() ? edited.withoutKept(super.getDeploymentResources()) : Set.of();
    }

    /** Notes this release, and returns whether none is newer. */
    boolean newest() {
        Instant built = build == null ? null : build.getTime();
        if (build == null || built == null) {
            return true;
        }
        if (back) {
            jdbc.sql("delete from release_started where built_at > ?")
                    .param(built.atOffset(ZoneOffset.UTC))
                    .update();
        }
        jdbc.sql("insert into release_started (built_at, version, started_at) values (?, ?, clock_timestamp()) "
                        + "on conflict do nothing")
                .param(built.atOffset(ZoneOffset.UTC))
                .param(build.getVersion())
                .update();
        String newer = jdbc.sql(
                        "select version || ' of ' || built_at from release_started where built_at > ? order by built_at desc limit 1")
                .param(built.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional()
                .orElse(null);
        if (newer != null) {
            LOG.warn(
                    "Release {} of {} deploys no models: {} ran here. To go back to it for good, start it with aftersales.release.back=true",
                    build.getVersion(),
                    built,
                    newer);
        }
        return newer == null;
    }
}
