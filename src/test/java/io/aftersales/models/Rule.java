package io.aftersales.models;

import java.util.List;
import java.util.function.BiFunction;

/**
 * One thing that every model must keep.
 *
 * @param name what is kept, as the name of the test
 * @param check returns one sentence for each place that does not keep it, naming the element
 */
record Rule(String name, BiFunction<Model, Surroundings, List<String>> check) {

    List<String> broken(Model model, Surroundings surroundings) {
        return check.apply(model, surroundings).stream()
                .map(sentence -> "%s/%s: %s".formatted(model.module(), model.file(), sentence))
                .toList();
    }
}
