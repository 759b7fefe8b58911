package io.aftersales.warranty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision on coverage as it is kept.
 *
 * @param startsOn first day of the term that counted, absent when there is none
 * @param lastDay last day of it, inclusive
 * @param ruleText the rule that decided, or the reason that people gave
 * @param clause where the rule stands; empty when people decided
 * @param inputs what was asked and what the files knew, by name; nothing personal
 */
public record CoverageDecision(
        UUID id,
        String caseNumber,
        Occasion occasion,
        Coverage coverage,
        CoverageGround ground,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate lastDay,
        String ruleText,
        String clause,
        Map<String, String> inputs,
        Instant decidedAt,
        String by) {

    public CoverageDecision {
        inputs = Collections.unmodifiableMap(new TreeMap<>(inputs));
    }

    /** Whether repair, replacement or return costs the customer nothing (WAR-05). */
    public boolean free() {
        return coverage == Coverage.COVERED;
    }

    /** Whether it is not covered for now, for nothing but want of a proof of purchase (F38). */
    public boolean lacksProof() {
        return coverage != Coverage.COVERED
                && CoverageJudge.Missing.PROOF.name().equals(inputs.get("missing"));
    }

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "CoverageDecision[" + caseNumber + ", " + coverage + ", " + ground + "]";
    }
}
