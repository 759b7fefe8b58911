package io.aftersales.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No file of the repository holds what looks like a key. */
@Requirement("SEC-02")
class SecretsTest {

    /** Kinds of keys by their look; the alternatives are split so that this file holds none. */
    private static final Pattern KEY = Pattern.compile("-----BEGIN [A-Z ]*" + "PRIVATE KEY-----"
            + "|\\bAKIA[0-9A-Z]{16}\\b"
            + "|\\bgh[pousr]_[A-Za-z0-9]{36}\\b"
            + "|\\bglpat-[A-Za-z0-9_-]{20}\\b"
            + "|\\bxox[abprs]-[A-Za-z0-9-]{10,}"
            + "|\\bsk-[A-Za-z0-9]{32,}\\b"
            + "|\\beyJ[A-Za-z0-9_-]{20,}\\.eyJ[A-Za-z0-9_-]{20,}\\."
            + "|://[^/\\s:@{}$\"']+:[^/\\s:@{}$\"']+@");

    @Test
    void noFileHoldsAKey() throws IOException {
        List<String> found = new ArrayList<>();
        for (String place : List.of("src", "docs", "processes", "forms", ".ci")) {
            try (Stream<Path> files = Files.walk(Path.of(place))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    look(file, found);
                }
            }
        }
        for (String file : List.of(
                "pom.xml", "README.md", "CONTRIBUTING.md", "docker-compose.yml", "Dockerfile", ".env.example")) {
            look(Path.of(file), found);
        }

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-----BEGIN RSA PRIVATE" + " KEY-----", "AKIA" + "ABCDEFGHIJKLMNOP", "jdbc://me:secret" + "@host"
            })
    void keysAreRecognised(String key) {
        assertThat(KEY.matcher("x = " + key).find()).isTrue();
    }

    private static void look(Path file, List<String> found) throws IOException {
        // keys are ASCII, and read so a picture is no error
        if (KEY.matcher(Files.readString(file, StandardCharsets.ISO_8859_1)).find()) {
            found.add(file.toString());
        }
    }
}
