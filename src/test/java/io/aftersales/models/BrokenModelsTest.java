package io.aftersales.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves that each rule over models can fail, with words that say what to do. */
class BrokenModelsTest {

    private static final String PROCESS = resource("part-supply.bpmn");
    private static final String TABLE = resource("supplier-choice.dmn");
    private static final String FORM = """
            {"id": "choose-other-part", "type": "default", "components": [
              {"type": "group", "components": [{"type": "textfield", "key": "supplier"}]},
              {"type": "text", "text": "Of {{supplier}}", "conditional": {"hide": "=supplier != null"}},
              {"type": "textarea", "key": "privateReason"}]}""";

    /** One change that breaks one rule; the rule must then say so. */
    record Breakage(String rule, String from, String to, String says) {

        @Override
        public String toString() {
            return rule + ": " + says;
        }
    }

    static Stream<Breakage> breakages() {
        return Stream.of(BrokenModels.PROCESSES, BrokenParts.TABLES, BrokenParts.FORMS, BrokenParts.CODE)
                .flatMap(List::stream);
    }

    @Test
    void soundModelKeepsEveryRule() {
        Surroundings around = around(PROCESS, TABLE, FORM, UnaryOperator.identity());

        assertThat(broken(around)).isEmpty();
        assertThat(StepRules.unused(around)).isEmpty();
        assertThat(FormRules.unused(around)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breakages")
    void brokenModelIsFoundOut(Breakage breakage) {
        String everything = PROCESS
                + TABLE
                + FORM
                + String.join("", sources().values())
                + sources().keySet();
        assertThat(everything).as("what is to be broken").contains(breakage.from());

        Surroundings around = around(PROCESS, TABLE, FORM, text -> text.replace(breakage.from(), breakage.to()));

        assertThat(broken(around).getOrDefault(breakage.rule(), List.of()))
                .as("sentences of the rule '%s'", breakage.rule())
                .anySatisfy(sentence -> assertThat(sentence).contains(breakage.says()));
    }

    @Test
    void everyRuleIsProvedToFail() {
        Set<String> proved = breakages().map(Breakage::rule).collect(Collectors.toSet());

        assertThat(Stream.of(ModelNamesTest.RULES, ModelRulesTest.RULES, TableRules.ALL)
                        .flatMap(List::stream)
                        .map(Rule::name))
                .isSubsetOf(proved);
    }

    @Test
    void delegatesAndFormsThatNoModelUsesAreFound() {
        Surroundings around = around("<definitions/>", TABLE, FORM, UnaryOperator.identity());

        assertThat(StepRules.unused(around))
                .containsExactly("main/java/io/aftersales/parts/process/OrderPartDelegate.java is used by no model");
        assertThat(FormRules.unused(around)).containsExactly("forms/parts/choose-other-part.form is used by no model");
    }

    @Test
    void readsEveryVariableOfAnExpressionAndNoFunctionOrProperty() {
        assertThat(VariableRules.variables("${not approved and mode == 'REMOTE' and execution.id != other.name}"))
                .containsExactly("approved", "mode", "other");
        assertThat(VariableRules.variables("${now()} plain #{dueAt}")).containsExactly("dueAt");
    }

    private static Map<String, List<String>> broken(Surroundings around) {
        Map<String, List<String>> broken = new TreeMap<>();
        for (Model model : around.models()) {
            List<Rule> rules = !model.isProcess()
                    ? TableRules.ALL
                    : Stream.concat(ModelNamesTest.RULES.stream(), ModelRulesTest.RULES.stream())
                            .toList();
            if (!model.stem().equals("part-delivery")) {
                rules.stream()
                        .filter(rule -> !rule.broken(model, around).isEmpty())
                        .forEach(rule -> broken.put(rule.name(), rule.broken(model, around)));
            }
        }
        return broken;
    }

    private static Surroundings around(String process, String table, String form, UnaryOperator<String> change) {
        Map<String, String> sources = new TreeMap<>();
        sources().forEach((path, text) -> sources.put(change.apply(path), change.apply(text)));
        return new Surroundings(
                List.of(
                        Model.of("parts", "part-supply.bpmn", change.apply(process)),
                        Model.of("parts", "part-delivery.bpmn", "<definitions/>"),
                        Model.of("parts", "supplier-choice.dmn", change.apply(table))),
                sources,
                Map.of("parts/choose-other-part.form", change.apply(form)),
                Map.of(
                        "parts",
                        Map.of(
                                "supplier", "SUPPLIER",
                                "privateReason", "PRIVATE_REASON",
                                "deliveryDueAt", "DELIVERY_DUE_AT",
                                "ageDays", "AGE_DAYS",
                                "carrier", "CARRIER")),
                "");
    }

    private static Map<String, String> sources() {
        return Map.of(
                "main/java/io/aftersales/parts/process/OrderPartDelegate.java",
                "/** \"Order part\" in {@code part-supply}. */ class { PRIVATE_REASON.take(execution) }",
                "test/java/io/aftersales/parts/process/PartSupplyTest.java",
                "ModelCoverage(\"processes/parts/part-supply.bpmn\")",
                "test/java/io/aftersales/parts/process/SupplierChoiceTest.java",
                "");
    }

    private static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(
                BrokenModelsTest.class.getClassLoader().getResourceAsStream("models/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
