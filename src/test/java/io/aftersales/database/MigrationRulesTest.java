package io.aftersales.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Migrations leave the release before at work, which runs beside the next one while nodes are updated one by one. What
 * takes something away begins with a line that says which release stopped using it: {@code -- contracts: …}.
 */
class MigrationRulesTest {

    /** The first migration of a release that may run beside another one. */
    private static final int FIRST = 247;

    private static final Pattern VERSION = Pattern.compile("V(\\d+)__.*\\.sql");

    private static final Pattern CONTRACTS = Pattern.compile("(?m)^-- contracts: .{10,}");

    private static final Pattern COMMENT = Pattern.compile("--.*");

    private static final List<Pattern> TAKING = List.of(
            Pattern.compile("\\bdrop\\s+(table|column|view|function|type|sequence)\\b"),
            Pattern.compile("\\brename\\b"),
            Pattern.compile("\\balter\\s+(column\\s+)?\\w+\\s+(set\\s+data\\s+)?type\\b"),
            Pattern.compile("\\bset\\s+not\\s+null\\b"),
            Pattern.compile(
                    "\\badd\\s+(column\\s+)?(if\\s+not\\s+exists\\s+)?\\w+\\s(?![^,;]*\\bdefault\\b)[^,;]*\\bnot\\s+null\\b"),
            Pattern.compile("\\badd\\s+(constraint\\s+\\w+\\s+)?(check|unique|foreign|primary|exclude)\\b"));

    @TestFactory
    Stream<DynamicTest> noMigrationTakesAwayWhatTheReleaseBeforeUses() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "db", "migration"))) {
            return files.filter(MigrationRulesTest::isNew).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(),
                            () -> assertThat(taken(Files.readString(file))).isEmpty()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table claim drop column symptom;",
                "drop table claim;",
                "alter table claim rename symptom to fault;",
                "alter table claim rename to claims;",
                "alter table claim alter column symptom type varchar(10);",
                "alter table claim alter symptom set not null;",
                "alter table claim add column next text not null;",
                "alter table claim add column a text default 'x', add next text not null;",
                "alter table claim add constraint short check (length(symptom) < 10);",
                "-- drops nothing\ndrop\n  table claim;"
            })
    void whatTakesAwayIsFound(String sql) {
        assertThat(taken(sql)).isNotEmpty();
        assertThat(taken("-- contracts: unused since the release of autumn\n" + sql))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table claim add column next text;",
                "alter table claim add column next text not null default 'x';",
                "create table next (id bigint primary key, name text not null, check (id > 0));",
                "drop index ix_task_due; create index ix_task_due on act_ru_task (due_date_, id_);",
                "-- nothing to rename, no drop table\ncreate index ix on claim (number);"
            })
    void whatAddsIsAllowed(String sql) {
        assertThat(taken(sql)).isEmpty();
    }

    @Test
    void thereAreMigrationsToLookAt() throws IOException {
        assertThat(noMigrationTakesAwayWhatTheReleaseBeforeUses()).isNotEmpty();
    }

    private static boolean isNew(Path file) {
        Matcher name = VERSION.matcher(file.getFileName().toString());
        return name.matches() && Integer.parseInt(name.group(1)) >= FIRST;
    }

    private static List<String> taken(String sql) {
        if (CONTRACTS.matcher(sql).find()) {
            return List.of();
        }
        String statements = COMMENT.matcher(sql).replaceAll("").toLowerCase(Locale.ROOT);
        return TAKING.stream()
                .map(pattern -> pattern.matcher(statements))
                .filter(Matcher::find)
                .map(Matcher::group)
                .toList();
    }
}
