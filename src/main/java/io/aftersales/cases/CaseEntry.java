package io.aftersales.cases;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One entry of the timeline of a case.
 *
 * @param type what happened, for example {@code RECEIVED}
 * @param by user, or who else acted
 * @param facts by name, nothing personal
 * @param texts what people wrote, by the name of the field; kept encrypted
 */
public record CaseEntry(String type, Instant at, String by, Map<String, String> facts, Map<String, String> texts) {

    public CaseEntry {
        facts = Map.copyOf(facts);
        // in the order in which they were asked for
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "CaseEntry[" + type + ", " + at + "]";
    }
}
