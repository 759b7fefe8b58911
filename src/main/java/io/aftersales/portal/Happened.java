package io.aftersales.portal;

import io.aftersales.cases.CaseEntry;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells customers what happened to their case: of the timeline, what is for them, in words that they would use. */
@Component
class Happened {

    /** What customers wrote, or were told: nothing else that people wrote is for them. */
    private static final List<String> FOR_CUSTOMERS =
            List.of("message", "wish", "progress", "progressTold", "withdrawalReason", "dispute");

    /** The fact by which an event has words of its own, where it has. */
    private static final Map<String, String> TOLD_BY = Map.of("REPAIR_FINISHED", "repairOutcome");

    private final MessageSource messages;

    Happened(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * Something that happened.
     *
     * @param words what was written with it, null when nothing was
     */
    record Line(Instant at, String text, @Nullable String words) {

        @Override
        public String toString() {
            return "Line[" + at + "]";
        }
    }

    /** Returns what the customer may know, the latest first. What {@code portal.event} has no words for is internal. */
    List<Line> of(List<CaseEntry> timeline, Locale locale) {
        List<Line> lines =
                timeline.stream().flatMap(entry -> line(entry, locale)).toList();
        return lines.stream()
                .sorted((one, other) -> other.at().compareTo(one.at()))
                .toList();
    }

    private Stream<Line> line(CaseEntry entry, Locale locale) {
        String fact = entry.facts().get(TOLD_BY.getOrDefault(entry.type(), ""));
        String text = messages.getMessage(
                "portal.event." + entry.type() + (fact == null ? "" : "." + fact), null, "", locale);
        return text == null || text.isEmpty()
                ? Stream.empty()
                : Stream.of(new Line(
                        entry.at(),
                        text,
                        FOR_CUSTOMERS.stream()
                                .map(entry.texts()::get)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null)));
    }
}
