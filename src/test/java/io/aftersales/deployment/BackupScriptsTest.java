package io.aftersales.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the scripts of operators do around PostgreSQL's tools, which here are stand-ins of a line each. */
@DisabledOnOs(OS.WINDOWS)
@Requirement("SEC-05")
class BackupScriptsTest {

    private static final String LISTED = """
            1; TABLE public data_key owner
            2; TABLE DATA public commitment owner
            3; TABLE DATA public act_ru_job owner
            4; TABLE DATA public outbox_message owner
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @BeforeEach
    void standIn() throws IOException {
        tool("pg_dump", "for option; do case $option in --file=*) echo dump > \"${option#--file=}\";; esac; done");
        tool("pg_restore", "cat << 'END'\n" + LISTED + "END");
        tool("psql", "echo 0");
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "-1, 2", "many, 2", "14, 0"})
    void noNumberOfDumpsThatWouldDeleteThemAllIsTaken(String keep, String keepKeys) throws Exception {
        Path old = Files.createDirectories(directory.resolve("backup")).resolve("aftersales-20261101T000000Z.dump");
        Files.writeString(old, "old");

        Ended ended = run(Map.of("KEEP_KEYS", keepKeys), "backup.sh", "backup", keep);

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.output()).contains("must be whole numbers from 1 on");
        assertThat(old).exists();
    }

    @Test
    void theLastDumpsAreKeptAndPrometheusIsTold() throws Exception {
        Path dumps = Files.createDirectories(directory.resolve("backup"));
        Files.writeString(dumps.resolve("aftersales-20261101T000000Z.dump"), "old");
        Files.writeString(dumps.resolve("aftersales-20261102T000000Z.dump"), "younger");

        Ended ended = run(Map.of("METRICS_FILE", "backup.prom"), "backup.sh", "backup", "2");

        assertThat(ended.code()).as(ended.output()).isZero();
        try (Stream<Path> kept = Files.list(dumps)) {
            assertThat(kept)
                    .hasSize(2)
                    .anyMatch(dump -> dump.endsWith("aftersales-20261102T000000Z.dump"))
                    .noneMatch(dump -> dump.endsWith("aftersales-20261101T000000Z.dump"));
        }
        assertThat(directory.resolve("backup.prom"))
                .content()
                .matches("aftersales_backup_timestamp_seconds \\d{10}\\n");
    }

    @Test
    void aDumpThatFailsTellsPrometheusNothingAndLeavesNoFile() throws Exception {
        tool("pg_dump", "echo 'no space left' >&2; exit 1");

        Ended ended = run(Map.of("METRICS_FILE", "backup.prom"), "backup.sh", "backup");

        assertThat(ended.code()).isNotZero();
        assertThat(directory.resolve("backup.prom")).doesNotExist();
        assertThat(directory.resolve("backup")).isEmptyDirectory();
    }

    @Test
    void aRestoreWithoutKeysSaysSo() throws Exception {
        Path dump = Files.createDirectories(directory.resolve("copied")).resolve("aftersales-20261101T000000Z.dump");
        Files.writeString(dump, "dump");

        Ended ended = run(Map.of(), "restore.sh", dump.toString());

        assertThat(ended.code()).isNotZero();
        assertThat(ended.output()).contains("There is no file of keys in", "copied-keys");
    }

    private void tool(String name, String script) throws IOException {
        Path tool = Files.createDirectories(directory.resolve("tools")).resolve(name);
        Files.writeString(tool, "#!/bin/sh\n" + script + "\n");
        assertThat(tool.toFile().setExecutable(true)).isTrue();
    }

    private Ended run(Map<String, String> environment, String script, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "bash", Path.of("docs", "operations", script).toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("PGDATABASE", "aftersales");
        builder.environment().put("PATH", directory.resolve("tools") + File.pathSeparator + System.getenv("PATH"));
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), output);
    }

    private record Ended(int code, String output) {}
}
