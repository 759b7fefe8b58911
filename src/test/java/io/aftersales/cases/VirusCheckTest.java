package io.aftersales.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.customers.PersonalDataCipher;
import io.aftersales.problems.Attention;
import io.aftersales.problems.FieldProblem;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Refused;
import io.aftersales.testing.Requirement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

/** Files are looked at by a scanner before they are kept. */
@Requirement("SEC-03")
class VirusCheckTest {

    private static final byte[] CLEAN = pdf("a bill");
    private static final byte[] HARMFUL = pdf(ScriptedScanner.VIRUS);

    private final AttachmentStore store = mock(AttachmentStore.class);

    private enum Kind {
        BILL
    }

    @Test
    void contentOfAnySizeIsSeenWhole() throws IOException {
        byte[] content = new byte[300_001];
        new Random(7).nextBytes(content);
        try (ScriptedScanner scanner = new ScriptedScanner(ScriptedScanner.USUAL)) {
            assertThat(scanner.client().find(content)).isEmpty();

            assertThat(scanner.scanned).containsExactly(new String(content, StandardCharsets.ISO_8859_1));
        }
    }

    /** As operators name it: nothing else switches the scanner on. */
    @Test
    void theScannerIsTheOneThatTheSettingNames() throws IOException {
        try (ScriptedScanner scanner = new ScriptedScanner(ScriptedScanner.USUAL)) {
            ApplicationContextRunner node = new ApplicationContextRunner().withBean(VirusCheck.class);

            node.withPropertyValues(
                            "aftersales.antivirus.host=127.0.0.1", "aftersales.antivirus.port=" + scanner.port())
                    .run(started -> assertThatExceptionOfType(InvalidInput.class)
                            .isThrownBy(() -> started.getBean(VirusCheck.class).expectClean(HARMFUL))
                            .satisfies(VirusCheckTest::namesTheVirus));
            node.withPropertyValues("aftersales.antivirus.host=").run(started -> {
                started.getBean(VirusCheck.class).expectClean(HARMFUL);
                assertThat(started.getBean(VirusCheck.class).scanner()).isEmpty();
            });
        }
    }

    /** What is set for nodes reaches the setting. */
    @Test
    void theEnvironmentNamesTheScanner() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/application.yaml")))
                .contains("host: ${AFTERSALES_ANTIVIRUS_HOST:}", "port: ${AFTERSALES_ANTIVIRUS_PORT:3310}");
    }

    @Test
    void whatTheScannerCannotTellIsNotClean() throws IOException {
        try (ScriptedScanner scanner = new ScriptedScanner(content -> "INSTREAM size limit exceeded. ERROR")) {
            assertThatIOException()
                    .isThrownBy(() -> scanner.client().find(CLEAN))
                    .withMessageContaining("size limit exceeded");
        }
    }

    @Test
    void filesOfStaffAndStrangersAreRefusedByTheNameOfWhatWasFound() throws IOException {
        try (ScriptedScanner scanner = new ScriptedScanner(ScriptedScanner.USUAL)) {
            VirusCheck check = new VirusCheck(Optional.of(scanner.client()));
            Attachments attachments = attachments(check);

            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> attachments.add("CL-1", Kind.BILL, "a.pdf", HARMFUL, "desk"))
                    .satisfies(VirusCheckTest::namesTheVirus);
            verifyNothingKept();
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> new StrangersFiles(attachments, check).clean("a.pdf", HARMFUL))
                    .satisfies(VirusCheckTest::namesTheVirus);
            assertThat(new StrangersFiles(attachments, check)
                            .clean("a.pdf", CLEAN)
                            .bytes())
                    .isEqualTo(CLEAN);
            assertThat(new VirusCheckHealth(check).health().getStatus()).isEqualTo(Status.UP);
        }
    }

    @Test
    void withoutAnAnswerNothingIsKeptAndTheScannerIsLeftAloneForAWhile() throws IOException {
        try (ScriptedScanner scanner = new ScriptedScanner(ScriptedScanner.SILENT)) {
            VirusCheck check = new VirusCheck(Optional.of(scanner.client()));
            Attachments attachments = attachments(check);
            for (int again = 0; again < 3; again++) {
                assertThatExceptionOfType(Refused.class)
                        .isThrownBy(() -> attachments.add("CL-1", Kind.BILL, "a.pdf", CLEAN, "desk"))
                        .satisfies(refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.NOT_NOW));
            }

            verifyNothingKept();
            assertThat(scanner.asked).hasValue(1);
        }
    }

    @Test
    @Timeout(30)
    void aScannerThatTakesNothingMoreIsNotWrittenToForEver() throws IOException {
        try (ScriptedScanner scanner = new ScriptedScanner(ScriptedScanner.DEAF)) {
            byte[] moreThanAnyBuffer = new byte[64 << 20];

            assertThatIOException().isThrownBy(() -> scanner.client().find(moreThanAnyBuffer));
        }
    }

    @Test
    void whatStrangersHandedInIsNotLookedAtAgainWhileTheTransactionRuns() throws IOException {
        try (ScriptedScanner scanner = new ScriptedScanner(ScriptedScanner.USUAL)) {
            VirusCheck check = new VirusCheck(Optional.of(scanner.client()));
            Attachments attachments = attachments(check);
            when(store.add(any(), any(), any())).thenReturn(true);
            StrangersFiles.Clean file = new StrangersFiles(attachments, check).clean("a.pdf", CLEAN);

            attachments.add("CL-1", Kind.BILL, file, "customer");

            assertThat(scanner.asked).hasValue(1);
        }
    }

    @Test
    void aScannerThatIsGoneIsAWarning() throws IOException {
        ClamAv gone;
        try (ScriptedScanner scanner = new ScriptedScanner(ScriptedScanner.USUAL)) {
            gone = scanner.client();
        }
        VirusCheck check = new VirusCheck(Optional.of(gone));

        assertThat(new VirusCheckHealth(check).health().getStatus()).isEqualTo(Attention.WARNING);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> check.expectClean(CLEAN));
    }

    @Test
    void withoutAScannerFilesAreTaken() {
        VirusCheck check = new VirusCheck(" ", 3310);

        assertThatCode(() -> check.expectClean(HARMFUL)).doesNotThrowAnyException();
        assertThat(new VirusCheckHealth(check).health().getStatus()).isEqualTo(Status.UP);
    }

    private void verifyNothingKept() {
        verify(store, never()).add(any(), any(), any());
    }

    private Attachments attachments(VirusCheck check) {
        when(store.find(any(), any(String.class))).thenReturn(Optional.empty());
        return new Attachments(
                store, mock(CaseTimeline.class), mock(PersonalDataCipher.class), check, DataSize.ofMegabytes(1));
    }

    private static void namesTheVirus(InvalidInput refused) {
        FieldProblem problem = refused.problems().get(0);
        assertThat(problem.field()).isEqualTo("file");
        assertThat(problem.expectation()).isEqualTo("cases.attachment.virus");
        assertThat(problem.arguments()).hasToString("[Test-Signature]");
    }

    private static byte[] pdf(String text) {
        return ("%PDF-1.4\n" + text + "\n%%EOF").getBytes(StandardCharsets.ISO_8859_1);
    }
}
