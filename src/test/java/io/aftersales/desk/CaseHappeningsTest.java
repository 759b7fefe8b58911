package io.aftersales.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.cases.CaseEntry;
import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.commitments.CommitmentStatus;
import io.aftersales.testing.Requirement;
import io.aftersales.warranty.Coverage;
import io.aftersales.warranty.CoverageDecision;
import io.aftersales.warranty.CoverageGround;
import io.aftersales.warranty.Occasion;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Every decision on coverage and every escalation is on the timeline, with what it rests on. */
@Requirement("INF-07")
class CaseHappeningsTest {

    private static final String NUMBER = "CL-20261120-000001";
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    private final CaseHappenings happenings = new CaseHappenings(words());

    @BeforeEach
    void english() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void any() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aDecisionSaysItsRuleItsClauseAndWhatWentIn() {
        CaseEntry entry = happenings
                .of(
                        List.of(entry("COVERAGE_DECIDED", 0)),
                        List.of(),
                        List.of(decision(CoverageGround.WARRANTY)),
                        List.of())
                .get(0);

        assertThat(entry.texts())
                .containsEntry("rule", "Within the term")
                .containsEntry("clause", "000 1.1.8(1)")
                .containsEntry("inputs", "Product line: Smart home · Purchased on: 2026-01-05");
        assertThat(entry.facts()).containsEntry("coverage", "COVERED");
    }

    @Test
    void aDecisionByHandIsNotTakenForTheOneOfTheTable() {
        List<CaseEntry> entries = happenings.of(
                List.of(entry("WHO_PAYS_DECIDED", 0), entry("COVERAGE_DECIDED", 1)),
                List.of(),
                List.of(decision(CoverageGround.MANUAL), decision(CoverageGround.WARRANTY)),
                List.of());

        assertThat(entries.get(0).texts()).isEmpty();
        assertThat(entries.get(1).texts()).containsEntry("rule", "Within the term");
    }

    @Test
    void escalationsStandWhereTheyHappened() {
        CommitmentRecord promise = promise(List.of(
                event("PROMISED", 0, null),
                event("WARNED", 20, null),
                event("BREACHED", 24, null),
                event("ESCALATED", 24, 1),
                event("ESCALATED", 26, 2),
                event("TAKEN_OVER", 27, 2),
                event("MET", 28, null)));

        List<CaseEntry> entries = happenings.of(
                List.of(entry("RECEIVED", 0), entry("CONTACTED", 25)),
                List.of(promise),
                List.of(),
                List.of(entry(TableDecisions.TYPE, 23)));

        assertThat(entries)
                .extracting(CaseEntry::type)
                .containsExactly(
                        "RECEIVED",
                        "PROMISE_WARNED",
                        "TABLE_DECIDED",
                        "PROMISE_BREACHED",
                        "PROMISE_ESCALATED",
                        "CONTACTED",
                        "PROMISE_ESCALATED",
                        "PROMISE_TAKEN_OVER");
        assertThat(entries.get(6).facts()).containsEntry("promise", "RESPONSE").containsEntry("level", "2");
    }

    private static CaseEntry entry(String type, int hour) {
        return new CaseEntry(type, NOON.plusSeconds(hour * 3600L), "desk", Map.of("coverage", "COVERED"), Map.of());
    }

    private static CoverageDecision decision(CoverageGround ground) {
        return new CoverageDecision(
                UUID.randomUUID(),
                NUMBER,
                Occasion.INTAKE,
                Coverage.COVERED,
                ground,
                null,
                null,
                "Within the term",
                "000 1.1.8(1)",
                Map.of("productLine", "SMART_HOME", "purchasedOn", "2026-01-05"),
                NOON,
                "system");
    }

    private static CommitmentRecord.Event event(String type, int hour, @Nullable Integer level) {
        return new CommitmentRecord.Event(type, NOON.plusSeconds(hour * 3600L), level, false, null, "service-desk");
    }

    private static CommitmentRecord promise(List<CommitmentRecord.Event> events) {
        Instant due = NOON.plusSeconds(24 * 3600L);
        return new CommitmentRecord(
                UUID.randomUUID(),
                NUMBER,
                CommitmentKind.RESPONSE,
                "000 1.1.4(1)",
                "RSP-01",
                NOON,
                due,
                due,
                due.minusSeconds(3600),
                CommitmentStatus.BREACHED,
                NOON.plusSeconds(28 * 3600L),
                due,
                null,
                false,
                "2026-1",
                events);
    }

    private static DeskWords words() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/desk");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new DeskWords(messages, Clock.systemUTC());
    }
}
