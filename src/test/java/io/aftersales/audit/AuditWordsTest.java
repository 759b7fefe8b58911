package io.aftersales.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The audit pages have words for everything in both languages, and no page asks for a word that is not there. */
class AuditWordsTest {

    private static final Path SCRIPTS =
            Path.of("src/main/resources/META-INF/resources/webjars/camunda/app/cockpit/scripts/aftersales");

    @Test
    void bothLanguagesHaveTheSameWordsAndAllCodes() throws IOException {
        String[] languages = Files.readString(SCRIPTS.resolve("words.js")).split("\\n  zh: \\{", -1);
        List<String> english = keys(languages[0].substring(languages[0].indexOf("  en: {") + 7));
        List<String> chinese = keys(languages[1]);

        assertThat(english).isEqualTo(chinese);
        assertThat(english)
                .containsAll(Stream.of(CommitmentKind.values(), CommitmentStatus.values())
                        .flatMap(Arrays::stream)
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void everyWordThatAPageUsesIsThere() throws IOException {
        List<String> known = keys(Files.readString(SCRIPTS.resolve("words.js")));
        try (Stream<Path> scripts = Files.list(SCRIPTS)) {
            for (Path script : scripts.toList()) {
                assertThat(known)
                        .as(script.toString())
                        .containsAll(Pattern.compile("words\\.(\\w+)")
                                .matcher(Files.readString(script))
                                .results()
                                .map(found -> found.group(1))
                                .filter(word -> !word.equals("js"))
                                .toList());
            }
        }
    }

    private static List<String> keys(String text) {
        return Pattern.compile("(?m)^ +(\\w+):")
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
