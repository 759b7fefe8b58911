package io.aftersales.replacements;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.money.Money;
import io.aftersales.testing.Requirement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What clients, customers and staff read about replacements, and what must never be told to a log. */
class ReplacementTextsTest {

    private static final String SECRET = "Nanjing Road";

    @Test
    void nothingPersonalReachesALog() {
        ReplacementOffice office = new ReplacementOffice();
        office.intake.apply(
                ReplacementOffice.CLAIM,
                new ReplacementApplication(
                        "REPLACEMENT", SECRET, null, SECRET, null, null, "NONE", null, SECRET, SECRET),
                "desk");
        office.intake.decide(ReplacementOffice.CLAIM, "desk");
        office.entitlements.decideSpecially(ReplacementOffice.CLAIM, true, SECRET, ReplacementOffice.SUPERVISOR);

        String logged = Stream.of(
                        office.file(),
                        office.file().application(),
                        office.file().entitlement(),
                        new ReplacementApplication(
                                null, SECRET, SECRET, SECRET, null, null, null, null, SECRET, SECRET),
                        new EntitlementDesk.Notice("PHONE", true, SECRET),
                        new RecordDraft(null, null, null, SECRET),
                        new OfferDraft(null, null, null, null, SECRET),
                        Exchange.approved("manager").agreed("X", "white", SECRET),
                        new TakeBack("SN1", LocalDate.EPOCH, "desk", SECRET),
                        Refund.proposed(new Money(1, "CNY"), SECRET, "desk"),
                        new Demand(SECRET, SECRET, true, Instant.EPOCH, "desk", null),
                        new ReplacementFile.Correction(Instant.EPOCH, "desk", CorrectedRecord.REFUND, SECRET, SECRET),
                        office.cases.timeline.of(ReplacementOffice.CLAIM))
                .map(Object::toString)
                .collect(Collectors.joining());

        assertThat(logged).doesNotContain("王芳", "13800000000", SECRET);
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndChineseIsChinese() {
        ResourceBundle chinese = chinese("i18n/replacements");

        assertThat(chinese.keySet()).isEqualTo(english("i18n/replacements").keySet());
        assertThat(chinese.keySet())
                .allSatisfy(key -> assertThat(chinese.getString(key)).matches(".*\\p{IsHan}.*"));
    }

    @Test
    void everyRefusalIsInWordsAndNoWordsAreLeftOver() {
        Pattern key = Pattern.compile("\"(replacements(\\.[a-zA-Z]+)+)\"");
        Set<String> used = new TreeSet<>();
        for (String source : sources()) {
            key.matcher(source).results().forEach(found -> used.add(found.group(1)));
        }

        assertThat(english("i18n/replacements").keySet()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    @Requirement({"RPL-04", "F07"})
    void everyLetterIsWrittenInBothLanguages() {
        Pattern template = Pattern.compile("\"((?:replacement|refund|offer|compensation|warranty|product)-[a-z-]+)\"");
        Set<String> templates =
                new TreeSet<>(List.of("replacement-entitled-by-superior", "replacement-not-entitled-by-superior"));
        for (String source : sources()) {
            if (source.contains("class ReplacementMessages")) {
                template.matcher(source).results().forEach(found -> templates.add(found.group(1)));
            }
        }

        assertThat(templates).hasSize(18).allSatisfy(name -> {
            for (ResourceBundle bundle : List.of(letters(name, false), letters(name, true))) {
                assertThat(bundle.keySet()).contains(name + ".subject", name + ".body");
            }
            assertThat(letters(name, true).getString(name + ".body")).matches("(?s).*\\p{IsHan}.*");
            assertThat(placeholders(letters(name, true), name)).isEqualTo(placeholders(letters(name, false), name));
        });
    }

    @Test
    void everyCodeInALetterHasWords() {
        for (String bundle : List.of("i18n/messages-to-customers", "i18n/messages-to-staff")) {
            for (ResourceBundle words : List.of(english(bundle), chinese(bundle))) {
                assertThat(words.keySet())
                        .containsAll(Arrays.stream(Wish.values())
                                .map(wish -> "value.wish." + wish)
                                .toList());
            }
        }
        assertThat(english("i18n/messages-to-customers").keySet())
                .containsAll(Arrays.stream(EntitlementGround.values())
                        .map(ground -> "value.ground." + ground)
                        .toList());
    }

    private static Set<String> placeholders(ResourceBundle bundle, String template) {
        return Pattern.compile("\\{([A-Za-z]+)}")
                .matcher(bundle.getString(template + ".subject") + bundle.getString(template + ".body"))
                .results()
                .map(found -> found.group(1))
                // Chinese says the name once, English may repeat the number of the case
                .filter(name -> !name.equals("caseNumber"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ResourceBundle letters(String template, boolean inChinese) {
        boolean staff = Set.of("replacement-special-case", "compensation-real-loss", "compensation-passed-on")
                .contains(template);
        String bundle = staff ? "i18n/messages-to-staff" : "i18n/messages-to-customers";
        return inChinese ? chinese(bundle) : english(bundle);
    }

    private static ResourceBundle english(String bundle) {
        return ResourceBundle.getBundle(
                bundle,
                Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }

    private static ResourceBundle chinese(String bundle) {
        return ResourceBundle.getBundle(bundle, Locale.CHINESE);
    }

    private static List<String> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/aftersales/replacements"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ReplacementTextsTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
