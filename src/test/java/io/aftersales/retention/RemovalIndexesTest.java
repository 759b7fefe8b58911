package io.aftersales.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A removal finds each row that it takes away, and each that may refer to one, along an index: tables only grow. */
@IntegrationTest
@Requirement("T21")
class RemovalIndexesTest {

    /** Nothing ever deletes a row of these, nor changes its key. */
    private static final Set<String> NEVER_DELETED = Set.of("customer", "questionnaire");

    private static final Pattern TAKEN = Pattern.compile("\\.(?:from|within)\\(\\s*\"(\\w+)\",\\s*\"(\\w+)\"");

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyForeignKeyHasAnIndex() {
        assertThat(jdbc.sql("""
                        select c.conrelid::regclass || ' ' || pg_get_constraintdef(c.oid) from pg_constraint c
                        where c.contype = 'f' and c.connamespace = current_schema()::regnamespace
                        and c.conrelid::regclass::text not like 'act\\_%'
                        and c.confrelid::regclass::text not in (:kept)
                        and not exists (
                            select from pg_index i
                            where i.indrelid = c.conrelid and i.indisvalid
                            and (i.indkey::smallint[])[0 : cardinality(c.conkey) - 1] @> c.conkey
                            and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) = (
                                select format('(%I IS NOT NULL)', attname) from pg_attribute
                                where attrelid = c.conrelid and attnum = c.conkey[1])))
                        """)
                        .param("kept", NEVER_DELETED)
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void everyTableIsReadByItsCase() throws IOException {
        Set<String> taken = taken();

        assertThat(taken)
                .contains("unit_repair.case_number", "quote_line.quote_id")
                .hasSizeGreaterThan(40);
        assertThat(taken.stream().filter(column -> !indexed(column))).isEmpty();
    }

    /** Returns what classes delete by {@code Deletion}, as table and column. */
    private static Set<String> taken() throws IOException {
        Set<String> columns = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Matcher matcher = TAKEN.matcher(Files.readString(source));
                while (matcher.find()) {
                    columns.add(matcher.group(1) + "." + matcher.group(2));
                }
            }
        }
        return columns;
    }

    private boolean indexed(String column) {
        return jdbc.sql("""
                        select exists (
                            select from pg_index i join pg_attribute a
                                on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                            where i.indrelid = split_part(:column, '.', 1)::regclass
                            and a.attname = split_part(:column, '.', 2) and i.indisvalid
                            and (i.indpred is null
                                or pg_get_expr(i.indpred, i.indrelid) = format('(%I IS NOT NULL)', a.attname)))
                        """).param("column", column).query(Boolean.class).single();
    }
}
