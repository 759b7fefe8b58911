package io.aftersales.portal;

import io.aftersales.calendar.Unit;
import io.aftersales.commitments.CommitmentExplanation;
import io.aftersales.commitments.CommitmentExplanations;
import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.commitments.CommitmentStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells customers what they were promised, and what became of it; a broken promise is called one. */
@Component
class PromiseWords {

    /** What is promised among colleagues is no promise to the customer. */
    private static final Set<CommitmentKind> TO_CUSTOMERS = EnumSet.of(
            CommitmentKind.RESPONSE,
            CommitmentKind.APPOINTMENT,
            CommitmentKind.REPAIR_COMPLETION,
            CommitmentKind.REPLACEMENT_COMPLETION,
            CommitmentKind.FOLLOW_UP,
            CommitmentKind.COMPLAINT_ACKNOWLEDGEMENT,
            CommitmentKind.COMPLAINT_RESOLUTION,
            CommitmentKind.COMPLAINT_RESULT);

    private final CommitmentExplanations explanations;
    private final MessageSource messages;
    private final PortalTimes times;

    PromiseWords(CommitmentExplanations explanations, MessageSource messages, PortalTimes times) {
        this.explanations = explanations;
        this.messages = messages;
        this.times = times;
    }

    static boolean toCustomers(CommitmentKind kind) {
        return TO_CUSTOMERS.contains(kind);
    }

    /** Returns the promises of a case that are made to its customer, the oldest first. */
    List<PromiseLine> of(String caseNumber, List<CommitmentRecord> promises, Locale locale) {
        Map<UUID, CommitmentExplanation> counts = explanations.explainAll(caseNumber, locale).stream()
                .collect(Collectors.toMap(CommitmentExplanation::id, Function.identity()));
        return promises.stream()
                .filter(promise -> toCustomers(promise.kind()))
                .filter(promise -> at(promise, "SUPERSEDED") == null)
                .map(promise -> new PromiseLine(
                        say(locale, "portal.promise." + promise.kind()),
                        state(promise),
                        sentences(promise, locale),
                        days(counts.get(promise.id()))))
                .toList();
    }

    private static String state(CommitmentRecord promise) {
        if (promise.status() == CommitmentStatus.BREACHED) {
            return promise.metAt() == null ? "BROKEN" : "LATE";
        }
        return switch (promise.status()) {
            case MET -> "KEPT";
            case CANCELLED -> "DROPPED";
            default -> "OPEN";
        };
    }

    private List<String> sentences(CommitmentRecord promise, Locale locale) {
        List<String> sentences = new ArrayList<>();
        boolean moved = !promise.dueAt().equals(promise.promisedDueAt());
        if (moved) {
            sentences.add(say(locale, "portal.promised.first", time(promise.promisedDueAt(), locale)));
        }
        sentences.add(
                say(locale, moved ? "portal.promised.moved" : "portal.promised.until", time(promise.dueAt(), locale)));
        Instant met = promise.metAt();
        Instant passedOn = at(promise, "ESCALATED");
        switch (state(promise)) {
            case "KEPT" -> sentences.add(say(locale, "portal.promised.kept", time(met, locale)));
            case "LATE" -> sentences.add(say(locale, "portal.promised.late", time(met, locale)));
            case "BROKEN" ->
                sentences.add(
                        say(locale, promise.open() ? "portal.promised.broken" : "portal.promised.brokenAndDropped"));
            case "DROPPED" -> sentences.add(say(locale, "portal.promised.dropped"));
            default -> {
                if (promise.status() == CommitmentStatus.PAUSED) {
                    sentences.add(say(locale, "portal.promised.paused"));
                }
                if (promise.provisional()) {
                    sentences.add(say(locale, "portal.promised.provisional"));
                }
            }
        }
        if (state(promise).equals("BROKEN") && passedOn != null) {
            sentences.add(say(locale, "portal.promised.passedOn", time(passedOn, locale)));
        }
        return sentences;
    }

    private static List<PromiseLine.DayLine> days(@Nullable CommitmentExplanation explanation) {
        if (explanation == null || explanation.count().span().unit() != Unit.WORKING_DAYS) {
            return List.of();
        }
        return explanation.count().days().stream()
                .map(day -> new PromiseLine.DayLine(day.date().toString(), day.counted(), day.reason()))
                .toList();
    }

    /** Returns when that happened to the promise last; null when it did not. */
    private static @Nullable Instant at(CommitmentRecord promise, String event) {
        return promise.events().stream()
                .filter(entry -> entry.type().equals(event))
                .map(CommitmentRecord.Event::at)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private String time(@Nullable Instant instant, Locale locale) {
        return instant == null ? "" : times.of(instant, locale);
    }

    private String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
