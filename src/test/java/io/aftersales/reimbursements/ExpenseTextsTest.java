package io.aftersales.reimbursements;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.testing.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What people are told about expense claims, what they may write, and what a log must never be told. */
class ExpenseTextsTest {

    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle(
            "i18n/expenses",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    private static final ResourceBundle CHINESE = ResourceBundle.getBundle("i18n/expenses", Locale.CHINESE);
    private static final Pattern KEY = Pattern.compile("\"(expenses\\.[a-zA-Z0-9.]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private static final Map<String, Integer> SHORT =
            Map.of("privatePaidOn", "2026-11-28".length(), "privateReference", ExpenseTexts.NAME);

    @Test
    void everyRefusalHasItsTextInBothLanguages() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/io/aftersales/reimbursements"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(source)).results().forEach(found -> keys.add(found.group(1)));
            }
        }

        assertThat(keys).hasSizeGreaterThan(25).isEqualTo(new TreeSet<>(ENGLISH.keySet()));
        assertThat(CHINESE.keySet()).isEqualTo(ENGLISH.keySet());
        assertThat(keys).allSatisfy(key -> {
            assertThat(CHINESE.getString(key)).matches(".*\\p{IsHan}.*");
            assertThat(places(CHINESE.getString(key))).isEqualTo(places(ENGLISH.getString(key)));
        });
    }

    @Test
    void formsTakeAsMuchAsTheServer() throws IOException {
        try (Stream<Path> forms = Files.list(Path.of("forms/reimbursements"))) {
            for (Path form : forms.toList()) {
                JsonNode components = new ObjectMapper().readTree(form.toFile()).path("components");
                StreamSupport.stream(components.spliterator(), false)
                        .filter(field -> Set.of("textfield", "textarea")
                                .contains(field.path("type").asText()))
                        .forEach(field -> assertThat(
                                        field.path("validate").path("maxLength").asInt())
                                .as("%s of %s", field.path("key").asText(), form)
                                .isEqualTo(SHORT.getOrDefault(field.path("key").asText(), ExpenseTexts.LONG)));
            }
        }
    }

    @Test
    void nothingThatPeopleWroteReachesALog() {
        ExpenseApplication application = ReimbursementOffice.application("INV-77", "I was in hospital");

        assertThat(List.of(
                                application,
                                new ExpenseApplication.Item("OTHER", null, "1", "INV-77 in hospital"),
                                new ExpenseApplication.Document("INVOICE", "hospital", "INV-77", null),
                                new ReviewReport("RETURNED", "hospital", null))
                        .toString())
                .doesNotContain("INV-77", "hospital");
    }

    @Test
    @Requirement("F46")
    void onlyInternalCostIsComparedWithTheClaim() {
        ReimbursementOffice office = new ReimbursementOffice();
        ExpenseClaim claim = office.claim(office.submitted());

        ExpenseFile file = new ExpenseFile(
                claim.number(),
                claim.claimNumber(),
                claim.engineer(),
                claim.status(),
                claim.serviceEndedAt(),
                claim.serviceEndedAt(),
                claim.currency(),
                claim.lines(),
                List.of(),
                null,
                null,
                false,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                12_000L,
                List.of(),
                List.of());

        assertThat(file.aboveInternalCents()).isEqualTo(800);
        assertThat(file.approvedCents()).isNull();
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(found -> found.group())
                .sorted()
                .distinct()
                .toList();
    }
}
