package io.aftersales.complaints;

import org.jspecify.annotations.Nullable;

/**
 * How the department judges a complaint, raw text of its form.
 *
 * @param owner user who is responsible; whoever classifies when absent
 * @param complainedAbout user whom it is about, if it is about one
 */
public record ComplaintJudgement(
        @Nullable String category,
        @Nullable String severity,
        @Nullable String nature,
        @Nullable String preliminaryCause,
        @Nullable String owner,
        @Nullable String complainedAbout) {

    @Override
    public String toString() {
        return "ComplaintJudgement[…]";
    }
}
