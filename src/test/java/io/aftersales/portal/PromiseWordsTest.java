package io.aftersales.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.commitments.CommitmentExplanations;
import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.commitments.CommitmentStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What customers read about promises: a broken one is called broken, and nobody else's promise is shown. */
class PromiseWordsTest {

    private static final Instant DUE = Instant.parse("2026-09-18T02:00:00Z");

    private final PromiseWords words;

    PromiseWordsTest() {
        CommitmentExplanations explanations = mock(CommitmentExplanations.class);
        when(explanations.explainAll(any(), any())).thenReturn(List.of());
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/portal");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        words = new PromiseWords(
                explanations, messages, new PortalTimes(messages, Clock.fixed(DUE, ZoneId.of("Asia/Shanghai"))));
    }

    @Test
    void oneThatRunsSaysUntilWhen() {
        PromiseLine line = line(promise(CommitmentStatus.RUNNING, DUE, null));

        assertThat(line.state()).isEqualTo("OPEN");
        assertThat(line.sentences()).containsExactly("Promised until Friday, 18 September 2026, 10:00.");
    }

    @Test
    void oneThatWasKeptSaysWhen() {
        assertThat(line(promise(CommitmentStatus.MET, DUE, DUE.minusSeconds(3600))))
                .satisfies(line -> assertThat(line.state()).isEqualTo("KEPT"))
                .satisfies(line -> assertThat(line.sentences().get(1)).contains("09:00, in time"));
    }

    @Test
    void oneThatWasBrokenSaysSoAndWhoTakesCareNow() {
        PromiseLine line = line(promise(CommitmentStatus.BREACHED, DUE, null, "BREACHED", "ESCALATED"));

        assertThat(line.state()).isEqualTo("BROKEN");
        assertThat(line.sentences())
                .anySatisfy(sentence -> assertThat(sentence).contains("We did not keep this promise, and are sorry"))
                .anySatisfy(sentence -> assertThat(sentence).contains("passed on to those above"));
    }

    @Test
    void oneThatWasKeptLateStaysLate() {
        PromiseLine line = line(promise(CommitmentStatus.BREACHED, DUE, DUE.plusSeconds(60), "BREACHED"));

        assertThat(line.state()).isEqualTo("LATE");
        assertThat(line.sentences()).anySatisfy(sentence -> assertThat(sentence).contains("later than promised"));
    }

    @Test
    void oneThatWasExtendedTellsBothDates() {
        PromiseLine line = line(promise(CommitmentStatus.RUNNING, DUE.plus(Duration.ofDays(2)), null, "EXTENDED"));

        assertThat(line.sentences())
                .containsExactly(
                        "First promised until Friday, 18 September 2026, 10:00.",
                        "Extended until Sunday, 20 September 2026, 10:00.");
    }

    @Test
    void oneWhoseTimeStandsStillSaysSo() {
        assertThat(line(promise(CommitmentStatus.PAUSED, DUE, null)).sentences())
                .anySatisfy(sentence -> assertThat(sentence).contains("stands still"));
        assertThat(line(promise(CommitmentStatus.CANCELLED, DUE, null)).state()).isEqualTo("DROPPED");
    }

    @ParameterizedTest
    @EnumSource(
            value = CommitmentKind.class,
            names = {"COMPLAINT_CLASSIFICATION", "EXPENSE_SUBMISSION", "EXPENSE_PAYMENT"})
    void whatColleaguesPromiseEachOtherIsNotShown(CommitmentKind kind) {
        assertThat(words.of("CL-1", List.of(promise(kind, CommitmentStatus.RUNNING, DUE, null)), Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void oneThatAStricterOneReplacedIsNotShown() {
        assertThat(words.of(
                        "CL-1", List.of(promise(CommitmentStatus.RUNNING, DUE, null, "SUPERSEDED")), Locale.ENGLISH))
                .isEmpty();
    }

    private PromiseLine line(CommitmentRecord promise) {
        return words.of("CL-1", List.of(promise), Locale.ENGLISH).get(0);
    }

    private static CommitmentRecord promise(
            CommitmentStatus status, Instant dueAt, @Nullable Instant metAt, String... events) {
        return promise(CommitmentKind.RESPONSE, status, dueAt, metAt, events);
    }

    private static CommitmentRecord promise(
            CommitmentKind kind, CommitmentStatus status, Instant dueAt, @Nullable Instant metAt, String... events) {
        return new CommitmentRecord(
                UUID.randomUUID(),
                "CL-1",
                kind,
                "000 1.1.4(1)",
                "RSP-01",
                DUE.minus(Duration.ofDays(1)),
                DUE,
                dueAt,
                DUE.minusSeconds(60),
                status,
                metAt,
                status == CommitmentStatus.BREACHED ? DUE : null,
                status == CommitmentStatus.CANCELLED ? DUE : null,
                false,
                "v1",
                List.of(events).stream()
                        .map(type -> new CommitmentRecord.Event(type, DUE, null, false, null, null))
                        .toList());
    }
}
