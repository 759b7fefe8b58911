package io.aftersales.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.claims.ClaimFile;
import io.aftersales.testing.IntegrationTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** What people are told when a repair refuses something, and what a log must never be told. */
@IntegrationTest
class RepairTextsTest {

    private static final Path SOURCES = Path.of("src/main/java/io/aftersales/repairs");

    /** A key of a refusal, wherever the code refuses something. */
    private static final Pattern REFUSAL =
            Pattern.compile("(?:reject|Refused|expect)\\([^;]*?\"(repairs\\.[a-zA-Z.]+)\"");

    @Autowired
    private MessageSource messages;

    @ParameterizedTest(name = "{0}")
    @CsvSource({"en", "zh"})
    void everyRefusalHasItsText(String language) {
        Set<String> keys = refusalKeys();

        assertThat(keys).hasSizeGreaterThan(25);
        assertThat(keys).allSatisfy(key -> assertThat(text(key, language)).isNotBlank());
    }

    @Test
    void theTwoLanguagesDifferAndNameTheSame() {
        assertThat(refusalKeys()).allSatisfy(key -> {
            assertThat(text(key, "zh")).isNotEqualTo(text(key, "en"));
            assertThat(places(text(key, "zh"))).isEqualTo(places(text(key, "en")));
        });
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "repairs.quote.outdated, en, 2",
        "repairs.quote.outdated, zh, 2",
        "repairs.inspection.own, en, anna",
        "repairs.inspection.own, zh, anna"
    })
    void aTextNamesWhatItIsAbout(String key, String language, String named) {
        String text = messages.getMessage(key, new Object[] {"CL-1", "anna", "2"}, Locale.forLanguageTag(language));

        assertThat(text).contains("CL-1", named);
    }

    @Test
    void nothingPersonalReachesALog() {
        ClaimFile claim = Reports.claim(false, Instant.EPOCH);

        String logged = Stream.of(
                        claim,
                        Reports.diagnosis(),
                        Reports.quote(),
                        Reports.answer(1, "CONSENTED", "Evenings only"),
                        Reports.work(),
                        Reports.notAccepted(),
                        new ArrivalReport("CHANGE", null, "He asked for it"),
                        new ProgressReport("The pump is late", null, null))
                .map(Object::toString)
                .collect(Collectors.joining());

        assertThat(logged)
                .doesNotContain(
                        "Wang Fang",
                        "It leaks",
                        "New pump",
                        "Evenings only",
                        "Pump replaced",
                        "He asked",
                        "The pump is late");
    }

    private String text(String key, String language) {
        return messages.getMessage(key, null, "", Locale.forLanguageTag(language));
    }

    private static List<String> places(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .distinct()
                .toList();
    }

    private static Set<String> refusalKeys() {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher refusals = REFUSAL.matcher(Files.readString(file));
                while (refusals.find()) {
                    keys.add(refusals.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }
}
