package io.aftersales.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.cases.Receipt;
import io.aftersales.claims.ContactChannel;
import io.aftersales.claims.Severity;
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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What clients and staff read about complaints, and what must never be told to a log. */
class ComplaintTextsTest {

    private static final String SECRET = "Nanjing Road";

    @Test
    void nothingPersonalReachesALog() {
        ComplaintApplications application = ComplaintApplications.vehicle()
                .with("customer.address", SECRET)
                .with("content", SECRET)
                .with("demand", SECRET)
                .with("receivedAt", "2026-11-20T16:30:00+08:00")
                .with("lateEntryReason", SECRET);
        ComplaintOffice office = new ComplaintOffice();
        ComplaintCheck.Checked checked =
                office.check.check(application.build(), Optional.empty(), ComplaintCheck.Source.FORM, "desk");
        String number = office.received(application);
        Complaint complaint = office.complaint(number);

        String logged = Stream.of(
                        application.build(),
                        checked,
                        complaint,
                        complaint.record(),
                        complaint.assessment(),
                        complaint.settlement(),
                        new Receipt(Instant.EPOCH, "desk", SECRET, SECRET),
                        new ComplaintReceipt(number, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, SECRET),
                        new Acknowledgement("PHONE", true, true, SECRET, "2026-03-01", SECRET),
                        new ComplaintJudgement("SERVICE", "LOW", "SINGLE", SECRET, SECRET, SECRET),
                        new Findings("OTHER", SECRET, SECRET, SECRET, "OTHER", false),
                        new MeasureReport(true, SECRET, SECRET, "PHONE"),
                        new ChargeReport("PUMP 1", SECRET, "DISPUTED", SECRET, "PHONE", SECRET, SECRET),
                        new ChargeReply(Instant.EPOCH, ConsentChannel.PHONE, SECRET, SECRET),
                        Notices.notice(SECRET, false, SECRET, true, false, null),
                        new ResultNotice.Told(true, SECRET, SECRET, SECRET, SECRET, SECRET, SECRET),
                        new FollowUp(true, "USE", SECRET, SECRET, SECRET, "2026-12-01"),
                        new Improvements.Plan(SECRET, SECRET, LocalDate.EPOCH),
                        new ImprovementCheck(false, SECRET, "2026-12-01"),
                        new SurveyAnswer("PHONE", true, "1", SECRET, true, null),
                        new ExtensionRequest("2026-12-01", "OTHER", SECRET, "2026-11-23", "PHONE"),
                        new Extensions.Draft(
                                LocalDate.EPOCH, ExtensionReason.OTHER, SECRET, Instant.EPOCH, ContactChannel.PHONE),
                        office.cases.timeline.of(number))
                .map(Object::toString)
                .collect(Collectors.joining());

        assertThat(logged)
                .doesNotContain("王芳", "13800000000", SECRET, complaint.receipt().trackingCode());
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndChineseIsChinese() {
        ResourceBundle english = english("i18n/complaints");
        ResourceBundle chinese = ResourceBundle.getBundle("i18n/complaints", Locale.CHINESE);

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(chinese.keySet())
                .allSatisfy(key -> assertThat(chinese.getString(key)).matches(".*\\p{IsHan}.*"));
    }

    @Test
    void everyRefusalIsInWordsAndNoWordsAreLeftOver() {
        Set<String> used = new TreeSet<>();
        Pattern key = Pattern.compile("\"(complaints(\\.[a-zA-Z]+)+)\"");
        for (String source : sources()) {
            key.matcher(source)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .forEach(used::add);
        }
        // these are messages of the processes
        used.removeAll(Set.of(
                "complaints.received",
                "complaints.settledOtherwise",
                "complaints.resultAnswered",
                "complaints.disputeRaised"));

        assertThat(english("i18n/complaints").keySet()).containsExactlyInAnyOrderElementsOf(used);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("codes")
    void everyCodeInAMessageHasWords(String bundle, String fact, List<?> codes) {
        assertThat(codes)
                .allSatisfy(
                        code -> assertThat(english("i18n/" + bundle).keySet()).contains("value." + fact + "." + code));
    }

    static Stream<Arguments> codes() {
        return Stream.of(
                Arguments.of("messages-to-customers", "category", List.of(ComplaintCategory.values())),
                Arguments.of("messages-to-customers", "extensionReason", List.of(ExtensionReason.values())),
                Arguments.of("messages-to-staff", "category", List.of(ComplaintCategory.values())),
                Arguments.of("messages-to-staff", "severity", List.of(Severity.values())),
                Arguments.of("messages-to-staff", "rootCause", List.of(RootCause.values())),
                Arguments.of("messages-to-staff", "upheld", List.of("true", "false", "null")),
                Arguments.of("messages-to-staff", "solved", List.of("true", "false", "null")),
                Arguments.of("messages-to-staff", "satisfaction", List.of("1", "2", "3", "4", "5", "NONE")));
    }

    private static ResourceBundle english(String bundle) {
        return ResourceBundle.getBundle(
                bundle,
                Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }

    private static List<String> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/aftersales/complaints"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ComplaintTextsTest::read)
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
