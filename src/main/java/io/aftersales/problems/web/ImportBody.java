package io.aftersales.problems.web;

import io.aftersales.problems.FieldProblem;
import io.aftersales.problems.ImportReport;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.modulith.NamedInterface;

/** What became of a list, in the caller's language. */
@NamedInterface("web")
public record ImportBody(int taken, List<Line> rejected) {

    public static ImportBody of(ImportReport report, MessageSource messages, Locale locale) {
        return new ImportBody(
                report.taken(),
                report.rejected().stream()
                        .map(line -> Line.of(line, messages, locale))
                        .toList());
    }

    /** A line that was not taken; the heading is line 1. */
    @NamedInterface("web")
    @Schema(name = "RejectedLine")
    public record Line(long line, List<Wrong> errors) {

        static Line of(ImportReport.RejectedLine rejected, MessageSource messages, Locale locale) {
            return new Line(
                    rejected.number(),
                    rejected.problems().stream()
                            .map(problem -> Wrong.of(problem, messages, locale))
                            .toList());
        }
    }

    /** What is wrong with one column: what stands there, and what is expected. */
    @NamedInterface("web")
    @Schema(name = "RejectedField")
    public record Wrong(
            String field, @Nullable String value, @Nullable String message) {

        static Wrong of(FieldProblem problem, MessageSource messages, Locale locale) {
            return new Wrong(
                    problem.field(),
                    problem.value(),
                    messages.getMessage(
                            problem.expectation(), problem.arguments().toArray(), locale));
        }
    }
}
