package io.aftersales.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Process owners find every table on the page, with each value that it may be asked with. */
class DecisionTablesPageTest {

    private static final Pattern LISTED = Pattern.compile("\\(\\.\\./processes/([a-z]+/[a-z-]+\\.dmn)\\)");
    private static final Pattern LADDERS =
            Pattern.compile("<inputValues id=\"InputValues_Ladder\">\\s*<text>([^<]+)</text>");

    @Test
    void everyTableIsListedAndNoOther() throws IOException {
        List<String> tables;
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            tables = files.filter(file -> file.toString().endsWith(".dmn"))
                    .map(file ->
                            Path.of("processes").relativize(file).toString().replace('\\', '/'))
                    .toList();
        }

        assertThat(tables).hasSizeGreaterThan(20);
        assertThat(rows().map(row ->
                        LISTED.matcher(row).results().findFirst().orElseThrow().group(1)))
                .containsExactlyInAnyOrderElementsOf(tables);
        assertThat(rows()).allSatisfy(row -> assertThat(row).matches("(\\|[^|]*\\S[^|]*){4}\\|"));
    }

    @Test
    @Requirement("RSP-01")
    void everyLadderIsNamed() throws IOException {
        String ladders = Files.readString(Path.of("processes/commitments/escalation-ladder.dmn"));
        String named = Files.readString(page())
                .lines()
                .filter(line -> line.startsWith("| `ladder` |"))
                .findFirst()
                .orElse("");

        assertThat(LADDERS.matcher(ladders)
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1)
                        .split(","))
                .isNotEmpty()
                .allSatisfy(ladder -> assertThat(named)
                        .contains("`" + Objects.requireNonNull(ladder).strip().replace("\"", "") + "`"));
    }

    private static Stream<String> rows() throws IOException {
        return Files.readAllLines(page()).stream().filter(line -> line.startsWith("| ["));
    }

    private static Path page() {
        return Path.of("docs/decision-tables.md");
    }
}
