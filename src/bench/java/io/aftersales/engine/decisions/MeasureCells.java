package io.aftersales.engine.decisions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;

/**
 * A decision table asked by the engine's FEEL and with {@link RememberedCells} in front of it, in turn in each round.
 *
 * <p>Settings: {@code table} (file), {@code decision} (id), {@code inputs} ({@code name=text,name=true}), {@code asked} per
 * round, {@code rounds}.
 */
final class MeasureCells {

    private MeasureCells() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, FeelEngineFactory> variants = new LinkedHashMap<>();
        FeelEngineFactory stock = new ScalaFeelEngineFactory(List.of());
        variants.put("stock", stock);
        FeelEngine remembered = new RememberedCells(stock.createInstance());
        variants.put("remembered", () -> remembered);
        int asked = Integer.getInteger("asked", 2000);
        for (int round = 0; round < Integer.getInteger("rounds", 5); round++) {
            StringBuilder line = new StringBuilder();
            long first = 0;
            for (Map.Entry<String, FeelEngineFactory> variant : variants.entrySet()) {
                long took = ask(variant.getValue(), asked);
                first = first == 0 ? took : first;
                line.append(String.format(
                        Locale.ROOT,
                        "%s %.1f us (%.2f)  ",
                        variant.getKey(),
                        took / 1000.0 / asked,
                        (double) took / first));
            }
            System.out.println(line);
        }
    }

    private static long ask(FeelEngineFactory feel, int asked) throws IOException {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(feel);
        DmnEngine engine = configuration.buildEngine();
        VariableContext inputs = inputs();
        Path table = Path.of(System.getProperty("table", "processes/claims/urgency.dmn"));
        try (InputStream file = Files.newInputStream(table)) {
            DmnDecision decision = engine.parseDecision(System.getProperty("decision", "urgency"), file);
            long start = System.nanoTime();
            for (int i = 0; i < asked; i++) {
                engine.evaluateDecisionTable(decision, inputs);
            }
            return System.nanoTime() - start;
        }
    }

    private static VariableContext inputs() {
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (String input : System.getProperty("inputs", "").split(",", -1)) {
            String[] pair = input.split("=", 2);
            if (pair.length == 2) {
                inputs.put(pair[0], pair[1].matches("true|false") ? (Object) Boolean.valueOf(pair[1]) : pair[1]);
            }
        }
        return Variables.fromMap(inputs).asVariableContext();
    }
}
