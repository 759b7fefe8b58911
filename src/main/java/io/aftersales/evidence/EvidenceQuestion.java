package io.aftersales.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Which events are asked for, as it came in; what is absent does not narrow.
 *
 * @param number of the case
 * @param from first day of the business zone, inclusive
 * @param to last day, inclusive
 * @param person the login of who acted
 * @param after the id of the last event seen
 */
public record EvidenceQuestion(
        @Nullable String number,
        @Nullable String from,
        @Nullable String to,
        @Nullable String person,
        @Nullable String after) {}
