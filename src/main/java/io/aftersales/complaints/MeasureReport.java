package io.aftersales.complaints;

import org.jspecify.annotations.Nullable;

/**
 * How far the measures are, raw text of the form.
 *
 * @param finished whether handling is over
 * @param done what was carried out
 * @param progressTold what the customer was told, absent when he was told nothing this time
 * @param progressChannel name of a contact channel, needed when he was told something
 */
public record MeasureReport(
        boolean finished,
        @Nullable String done,
        @Nullable String progressTold,
        @Nullable String progressChannel) {

    @Override
    public String toString() {
        return "MeasureReport[…]";
    }
}
