package io.aftersales.testing;

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

/** One decision table of the repository on a decision engine of its own. */
public final class TableUnderTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final String id;
    private final DmnDecision decision;

    /**
     * Reads the table.
     *
     * @param module folder of the table in {@code processes}
     */
    public TableUnderTest(String module, String id) {
        this.id = id;
        try (InputStream file = Files.newInputStream(Path.of("processes", module, id + ".dmn"))) {
            decision = ENGINE.parseDecision(id, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the outputs of every rule that fits; the engine refuses two in a table with hit policy UNIQUE. */
    public List<Map<String, Object>> rows(Map<String, Object> inputs) {
        return ENGINE.evaluateDecisionTable(decision, inputs).getResultList();
    }

    /** Returns one output of the one rule that fits. */
    public Object answer(String output, Map<String, Object> inputs) {
        List<Map<String, Object>> rows = rows(inputs);
        assertThat(rows).as("answers of %s to %s", id, inputs).hasSize(1);
        return requireNonNull(rows.get(0).get(output), output);
    }

    /** Asserts that every combination of these values has exactly one answer, and that it is one of {@code answers}. */
    public void answersEveryCombination(Map<String, List<?>> values, String output, List<?> answers) {
        combinations(values)
                .forEach(inputs -> assertThat(answer(output, inputs))
                        .as("%s of %s for %s", output, id, inputs)
                        .isIn(answers));
    }

    /** Returns the values of a column that knows the constants of {@code type}. */
    public static List<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    /** As {@link #names}, where a value may be missing. */
    public static List<String> namesAndNone(Class<? extends Enum<?>> type) {
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
