package io.aftersales.complaints;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The texts of a step by the names of its fields, as the timeline keeps them. */
final class Texts {

    private Texts() {}

    static Map<String, String> of(String name, Optional<String> text) {
        return text.map(value -> Map.of(name, value)).orElseGet(Map::of);
    }

    /** Returns those of the texts that are there. Names and texts take turns. */
    @SafeVarargs
    static Map<String, String> of(Map.Entry<String, Optional<String>>... texts) {
        Map<String, String> present = new LinkedHashMap<>();
        for (Map.Entry<String, Optional<String>> text : texts) {
            text.getValue().ifPresent(value -> present.put(text.getKey(), value));
        }
        return present;
    }
}
