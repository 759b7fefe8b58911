package io.aftersales.fees;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.repairs.ConsentChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What clients read about fees, and what must never be told to a log. */
class FeeMessagesTest {

    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle(
            "i18n/fees",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    private static final ResourceBundle CHINESE = ResourceBundle.getBundle("i18n/fees", Locale.CHINESE);

    @Test
    void nothingPersonalReachesALog() {
        String secret = "Nanjing Road";
        FeeOffice office = FeeOffice.priced().worked().agreed(30_000).finished();
        office.corrections.correct(
                FeeOffice.CLAIM,
                "1",
                secret,
                List.of(new LineChange(
                        null, null, "FUEL", FeeOffice.ENGINEER, null, null, null, null, "1", null, secret)),
                FeeOffice.FINANCE);
        office.pays("300");

        String logged = Stream.of(
                        office.file(),
                        office.file().latest(),
                        office.file().latest().lines(),
                        office.file().charge(),
                        office.file().charge().flatMap(CustomerCharge::payment),
                        new Relief(1L, secret, "desk", null),
                        new Payment(
                                LocalDate.EPOCH, "desk", PaymentMethod.CASH, null, ReceiptKind.RECEIPT, secret, secret),
                        new CollectionReport("PAID", null, null, null, null, null, secret, secret, secret),
                        LinePricing.Origin.record(secret),
                        new LineChange(null, null, "FUEL", null, null, null, null, null, null, null, secret),
                        new FeeFile(
                                "CL-1",
                                "CNY",
                                ReviewState.OPEN,
                                Instant.EPOCH,
                                "x",
                                List.of(),
                                List.of(),
                                Optional.empty()),
                        new ChargeConsent(Instant.EPOCH, ConsentChannel.PHONE, secret, "desk"),
                        office.cases.timeline.of(FeeOffice.CLAIM))
                .map(Object::toString)
                .collect(Collectors.joining());

        assertThat(logged).doesNotContain("王芳", "91310000MA1FL", secret);
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndChineseIsChinese() {
        assertThat(CHINESE.keySet()).isEqualTo(ENGLISH.keySet());
        assertThat(CHINESE.keySet())
                .allSatisfy(key -> assertThat(CHINESE.getString(key)).matches(".*\\p{IsHan}.*"));
    }

    @Test
    void everyRefusalIsInWordsAndNoWordsAreLeftOver() throws IOException {
        Pattern key = Pattern.compile("\"(fees(\\.[a-zA-Z]+)+)\"");
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/io/aftersales/fees"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> key.matcher(read(file)).results().forEach(found -> used.add(found.group(1))));
        }

        assertThat(ENGLISH.keySet()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void everyCodeOnAPaperHasWords() {
        ResourceBundle papers = ResourceBundle.getBundle("i18n/papers", Locale.CHINESE);

        assertThat(papers.keySet())
                .containsAll(words("COST_KIND", CostKind.values()))
                .containsAll(words("COST_DETAIL", CostDetail.values()))
                .containsAll(words("BEARER", CostBearer.values()))
                .containsAll(words("REVIEW", ReviewState.values()))
                .containsAll(words("CHARGE_GROUND", ChargeGround.values()));
    }

    private static List<String> words(String place, Enum<?>... codes) {
        return Stream.of(codes)
                .map(code -> "papers.value." + place + "." + code.name())
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
