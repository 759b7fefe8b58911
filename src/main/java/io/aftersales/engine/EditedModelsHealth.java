package io.aftersales.engine;

import io.aftersales.problems.Attention;
import java.util.List;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Health "models": warns of models, tables and forms that were edited on this installation and that a release kept or
 * replaced, until somebody has looked.
 */
@Component("modelsHealthIndicator")
class EditedModelsHealth extends AbstractHealthIndicator {

    private final JdbcClient jdbc;

    EditedModelsHealth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up();
        List<String> edited = jdbc.sql("""
                        select lower(outcome) || ': ' || file || ' (' || definition_id || ')' from edited_model
                        where seen_at is null order by outcome desc, file
                        """).query(String.class).list();
        if (!edited.isEmpty()) {
            builder.status(Attention.WARNING).withDetail("edited", edited);
        }
    }
}
