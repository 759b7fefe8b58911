package io.aftersales.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What happened to each case: whoever changes a case says so here. Entries are never changed. */
@Component
public class CaseTimeline {

    private final CaseEvents events;
    private final Clock clock;

    CaseTimeline(CaseEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** Returns the present instant as precisely as it is stored and shown: to the millisecond. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Notes that something happened to the case just now, in the transaction of the caller.
     *
     * @param type its name is what the entry tells
     * @param facts by name, nothing personal
     */
    public void note(String caseNumber, Enum<?> type, String by, Map<String, String> facts) {
        note(caseNumber, type, by, facts, Map.of());
    }

    /**
     * As {@link #note(String, Enum, String, Map)}, with what people wrote.
     *
     * @param texts by the name of the field; kept encrypted
     */
    public void note(String caseNumber, Enum<?> type, String by, Map<String, String> facts, Map<String, String> texts) {
        events.save(new CaseEvent(caseNumber, new CaseEntry(type.name(), now(), by, facts, texts)));
    }

    /** Returns what happened to that case, the oldest first; nothing when there is no such case. */
    public List<CaseEntry> of(String caseNumber) {
        return events.of(caseNumber).stream().map(CaseEvent::entry).toList();
    }
}
