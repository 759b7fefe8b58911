package io.aftersales.complaints;

import org.jspecify.annotations.Nullable;

/**
 * What the investigation established, raw text of its form.
 *
 * @param evidence what was collected, in words; files are attached beside
 * @param responsibility who is responsible, in words (CMP-19)
 * @param causeClass name of a {@link CauseClass}
 * @param abnormal whether technical development should look at it too
 */
public record Findings(
        @Nullable String evidenceKind,
        @Nullable String evidence,
        @Nullable String facts,
        @Nullable String responsibility,
        @Nullable String causeClass,
        boolean abnormal) {

    @Override
    public String toString() {
        return "Findings[…]";
    }
}
