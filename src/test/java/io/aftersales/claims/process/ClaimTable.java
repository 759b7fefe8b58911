package io.aftersales.claims.process;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** One table of {@code processes/claims} on a decision engine of its own. */
final class ClaimTable {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final String id;
    private final DmnDecision decision;

    ClaimTable(String id) {
        this.id = id;
        try (InputStream file = Files.newInputStream(Path.of("processes/claims", id + ".dmn"))) {
            decision = ENGINE.parseDecision(id, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the outputs of every rule that fits; the engine refuses two in a table with hit policy UNIQUE. */
    List<Map<String, Object>> rows(Map<String, Object> inputs) {
        return ENGINE.evaluateDecisionTable(decision, inputs).getResultList();
    }

    /** Returns one output of the one rule that fits. */
    Object answer(String output, Map<String, Object> inputs) {
        List<Map<String, Object>> rows = rows(inputs);
        assertThat(rows).as("answers of %s to %s", id, inputs).hasSize(1);
        return requireNonNull(rows.get(0).get(output), output);
    }

    /** Asserts that every combination of these values has exactly one answer, and that it is one of {@code answers}. */
    void answersEveryCombination(Map<String, List<?>> values, String output, List<?> answers) {
        combinations(values)
                .forEach(inputs -> assertThat(answer(output, inputs))
                        .as("%s of %s for %s", output, id, inputs)
                        .isIn(answers));
    }

    static List<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    static List<String> namesAndNone(Class<? extends Enum<?>> type) {
        return Stream.concat(names(type).stream(), Stream.of("NONE")).toList();
    }

    private static List<Map<String, Object>> combinations(Map<String, List<?>> values) {
        List<Map<String, Object>> all = new ArrayList<>(List.of(Map.of()));
        values.forEach((name, choices) -> {
            List<Map<String, Object>> longer = new ArrayList<>();
            for (Map<String, Object> start : all) {
                for (Object choice : choices) {
                    Map<String, Object> inputs = new LinkedHashMap<>(start);
                    inputs.put(name, choice);
                    longer.add(inputs);
                }
            }
            all.clear();
            all.addAll(longer);
        });
        return all;
    }
}
