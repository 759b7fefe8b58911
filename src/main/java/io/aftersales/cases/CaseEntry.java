package io.aftersales.cases;

import java.time.Instant;
import java.util.Map;

/**
 * One entry of the timeline of a case.
 *
 * @param type what happened, for example {@code RECEIVED}
 * @param by user, or who else acted
 * @param facts by name, nothing personal
 */
public record CaseEntry(String type, Instant at, String by, Map<String, String> facts) {}
