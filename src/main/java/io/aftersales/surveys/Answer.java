package io.aftersales.surveys;

import org.jspecify.annotations.Nullable;

/**
 * The answer to one question; a rating or a text.
 *
 * @param rating from 1, which is bad, to 5
 */
public record Answer(
        String code, @Nullable Integer rating, @Nullable String text) {

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "Answer[" + code + "]";
    }
}
