package io.aftersales.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Every refusal is told in both languages. */
@IntegrationTest
class SurveyTextsTest {

    private static final Path SOURCES = Path.of("src/main/java/io/aftersales/surveys");
    private static final Pattern KEY = Pattern.compile("\"(surveys\\.[a-zA-Z.]+)\"");

    @Autowired
    private MessageSource messages;

    @Test
    void everyRefusalHasItsTextAndTheTwoLanguagesNameTheSame() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            for (Path source : sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("process"))
                    .toList()) {
                KEY.matcher(Files.readString(source)).results().forEach(found -> keys.add(found.group(1)));
            }
        }

        assertThat(keys).hasSizeGreaterThan(10);
        assertThat(keys).allSatisfy(key -> {
            String english = messages.getMessage(key, null, "", Locale.ENGLISH);
            String chinese = messages.getMessage(key, null, "", Locale.CHINESE);
            assertThat(english).isNotBlank();
            assertThat(chinese).isNotBlank().isNotEqualTo(english).matches(".*\\p{IsHan}.*");
            assertThat(places(chinese)).isEqualTo(places(english));
        });
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
