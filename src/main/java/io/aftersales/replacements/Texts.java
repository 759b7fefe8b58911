package io.aftersales.replacements;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The texts of a step by the names of its fields, as the timeline keeps them. */
final class Texts {

    static final int MAX_LENGTH = 4000;
    static final int MAX_REFERENCE_LENGTH = 100;

    private Texts() {}

    /** Returns those of the texts that are there. */
    @SafeVarargs
    static Map<String, String> of(Map.Entry<String, Optional<String>>... texts) {
        Map<String, String> present = new LinkedHashMap<>();
        for (Map.Entry<String, Optional<String>> text : texts) {
            text.getValue().ifPresent(value -> present.put(text.getKey(), value));
        }
        return present;
    }
}
