package io.aftersales.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each table of ours has a class of data, with how long it is kept and what takes it away. */
@IntegrationTest
class RetentionTablesTest {

    @Autowired
    private JdbcClient database;

    @Test
    @Requirement({"INF-10", "F62"})
    void everyTableIsInTheListOfClasses() throws IOException {
        String classes = Files.readString(Path.of("docs", "retention.md"));

        List<String> tables = database.sql("""
                        select table_name from information_schema.tables
                        where table_schema = current_schema() and table_type = 'BASE TABLE'
                        and table_name not like 'act\\_%' and table_name <> 'flyway_schema_history'""").query(String.class).list();

        assertThat(tables).hasSizeGreaterThan(60);
        assertThat(tables.stream().filter(table -> !classes.contains("`" + table + "`")))
                .isEmpty();
    }
}
