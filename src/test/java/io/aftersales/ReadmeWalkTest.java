package io.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Runs the commands of the README, as they stand there, in one shell. */
@IntegrationTest
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the walk is written for a POSIX shell")
class ReadmeWalkTest {

    private static final Pattern WALK = Pattern.compile("```bash walk\\n(.*?)```", Pattern.DOTALL);

    @LocalServerPort
    private int port;

    @Test
    @Requirement({"RSP-04", "RSP-09", "T02", "CLM-09"})
    void fiveMinutesShowAPromiseBrokenRecordedAndExplained() throws IOException, InterruptedException {
        String script = WALK.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map((MatchResult block) -> block.group(1))
                .collect(Collectors.joining("\necho\n", "set -euo pipefail\n", "\n"))
                .replace("http://localhost:8080", "http://localhost:" + port);
        Path file = Files.createTempFile("walk", ".sh");
        Files.writeString(file, script);

        Process shell = new ProcessBuilder("bash", file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(shell.exitValue()).as(output).isZero();
        assertThat(output)
                .contains("\"responseDueAt\"")
                .contains("\"status\":\"BREACHED\"")
                .contains("\"type\":\"ESCALATED\"")
                .contains("service-supervisors")
                .contains("The limit is 2 hours by clause")
                .contains("We have received your urgent request")
                .contains("li.wei@example.com");
    }
}
