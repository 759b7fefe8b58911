package io.aftersales.surveys;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A measure that follows from survey results (SVY-11). */
public record ImprovementMeasure(
        String number,
        SurveyedService service,
        String question,
        String periodBefore,
        String periodAfter,
        String measure,
        String staffGroup,
        LocalDate checkOn,
        Instant plannedAt,
        String plannedBy,
        @Nullable String report,
        @Nullable Instant carriedOutAt,
        @Nullable Judgement judgement,
        @Nullable String conclusion) {}
