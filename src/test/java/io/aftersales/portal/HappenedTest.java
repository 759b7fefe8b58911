package io.aftersales.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.cases.CaseEntry;
import io.aftersales.repairs.RepairOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What customers read on the timelines of their cases. */
class HappenedTest {

    private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");

    private final Happened happened = new Happened(words());

    @ParameterizedTest
    @EnumSource(RepairOutcome.class)
    void onlyARepairThatWasCarriedOutWasFinished(RepairOutcome outcome) {
        String text = told("REPAIR_FINISHED", Map.of("repairOutcome", outcome.name()), Map.of())
                .text();

        assertThat(text.equals("The repair was finished.")).isEqualTo(outcome == RepairOutcome.REPAIRED);
    }

    @ParameterizedTest
    @CsvSource({
        "REPAIR_PROGRESS_TOLD, progress",
        "PROGRESS_TOLD, progressTold",
        "MESSAGE_LEFT, message",
        "RESULT_DISPUTED, dispute"
    })
    void whatACustomerWasToldOrWroteIsThereToRead(String event, String field) {
        assertThat(told(event, Map.of(), Map.of(field, "The part is on its way", "note", "internal"))
                        .words())
                .isEqualTo("The part is on its way");
    }

    @Test
    void whatHasNoWordsIsInternal() {
        assertThat(happened.of(
                        List.of(new CaseEntry("WHO_PAYS_DECIDED", AT, "desk", Map.of(), Map.of())), Locale.ENGLISH))
                .isEmpty();
    }

    private Happened.Line told(String event, Map<String, String> facts, Map<String, String> texts) {
        return happened.of(List.of(new CaseEntry(event, AT, "desk", facts, texts)), Locale.ENGLISH)
                .get(0);
    }

    private static ResourceBundleMessageSource words() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/portal");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
