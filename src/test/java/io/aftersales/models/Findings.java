package io.aftersales.models;

import java.util.ArrayList;
import java.util.List;

/** Collects the sentences of one rule. */
final class Findings {

    private final List<String> sentences = new ArrayList<>();

    /** Adds the sentence unless the condition holds. */
    @SuppressWarnings("AnnotateFormatMethod") // its annotations are no dependency of ours
    void expect(boolean holds, String sentence, Object... values) {
        if (!holds) {
            sentences.add(sentence.formatted(values));
        }
    }

    List<String> all() {
        return List.copyOf(sentences);
    }
}
