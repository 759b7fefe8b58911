package io.aftersales.surveys;

import org.jspecify.annotations.Nullable;

/**
 * What is done about a problem.
 *
 * @param remedy name of a {@link Remedy}
 * @param text what the problem is, or what the customer was told
 */
public record ProblemReport(
        @Nullable String remedy, @Nullable String text) {

    @Override
    public String toString() {
        return "ProblemReport[" + remedy + "]";
    }
}
