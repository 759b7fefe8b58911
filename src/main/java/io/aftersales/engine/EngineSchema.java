package io.aftersales.engine;

import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables from the scripts that the engine itself ships, under Flyway's lock: two nodes that start
 * on an empty database do not collide, which the engine's own schema creation does.
 */
@Component
class EngineSchema implements JavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("001");
    }

    @Override
    public String getDescription() {
        return "engine schema 7.24.0";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        for (String part : PARTS) {
            ScriptUtils.executeSqlScript(
                    context.getConnection(),
                    new ClassPathResource(
                            "org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql".formatted(part)));
        }
    }
}
