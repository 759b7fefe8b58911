package io.aftersales.claims.web;

import io.aftersales.cases.web.Times;
import io.aftersales.warranty.Coverage;
import io.aftersales.warranty.CoverageDecision;
import io.aftersales.warranty.CoverageGround;
import io.aftersales.warranty.Occasion;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A decision on coverage as JSON.
 *
 * @param free whether the remedy costs the customer nothing
 * @param missing CAUSE, COMPONENT, PROOF or PURCHASE_DATE: what an open decision waits for
 */
record CoverageView(
        Coverage coverage,
        boolean free,
        CoverageGround ground,
        Occasion occasion,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate lastDay,
        @Nullable String missing,
        String rule,
        String clause,
        OffsetDateTime decidedAt,
        String by) {

    static CoverageView of(CoverageDecision decision, ZoneId zone) {
        return new CoverageView(
                decision.coverage(),
                decision.free(),
                decision.ground(),
                decision.occasion(),
                decision.startsOn(),
                decision.lastDay(),
                decision.inputs().get("missing"),
                decision.ruleText(),
                decision.clause(),
                Times.at(decision.decidedAt(), zone),
                decision.by());
    }

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "CoverageView[" + coverage + "]";
    }
}
