package io.aftersales.models;

import static io.aftersales.models.Model.camel;

import java.util.List;
import java.util.Set;

/** A decision table that its owner can read, and whose every row says where it comes from. */
final class TableRules {

    private static final Set<String> TYPES = Set.of("long", "string", "boolean", "date");

    static final List<Rule> ALL = List.of(
            new Rule("the decision is named as its file", TableRules::named),
            new Rule("history of decisions is kept for a number of days", TableRules::timeToLive),
            new Rule("the decision says what it decides, its source and its owner", TableRules::described),
            new Rule("hit policy UNIQUE or COLLECT", TableRules::hitPolicy),
            new Rule("inputs are variables with a label", TableRules::inputs),
            new Rule("outputs have a label and a type, Booleans ask", TableRules::outputs),
            new Rule("rules have a telling id and cite their clause", TableRules::rules),
            new Rule("the table is asked by a model or by code", TableRules::asked),
            new Rule("the table has a test", TableRules::tested));

    private TableRules() {}

    private static List<String> named(Model model, Surroundings around) {
        Findings findings = new Findings();
        List<Xml> decisions = model.root().children("decision");
        findings.expect(decisions.size() == 1, "holds %d decisions, expected one", decisions.size());
        for (Xml decision : decisions) {
            findings.expect(
                    decision.id().equals(model.stem()),
                    "decision id is '%s', expected '%s' as the file is called",
                    decision.id(),
                    model.stem());
            findings.expect(
                    decision.name().matches("\\p{Lu}.*")
                            && Model.kebab(decision.name()).equals(model.stem()),
                    "decision is labelled '%s', expected the words of '%s' in sentence case",
                    decision.name(),
                    model.stem());
        }
        return findings.all();
    }

    private static List<String> timeToLive(Model model, Surroundings around) {
        Findings findings = new Findings();
        model.root()
                .children("decision")
                .forEach(decision -> findings.expect(
                        decision.camunda("historyTimeToLive").matches("P[0-9]+D"),
                        "historyTimeToLive is '%s', expected days such as P1825D",
                        decision.camunda("historyTimeToLive")));
        return findings.all();
    }

    private static List<String> described(Model model, Surroundings around) {
        Findings findings = new Findings();
        for (Xml decision : model.root().children("decision")) {
            String text = decision.children("description").stream()
                    .map(Xml::text)
                    .findFirst()
                    .orElse("");
            findings.expect(
                    text.contains("Source:") && text.contains("Owner:"),
                    "decision '%s' is described by '%s', expected what it decides, \"Source: …\" and \"Owner: …\"",
                    decision.id(),
                    text);
        }
        return findings.all();
    }

    private static List<String> hitPolicy(Model model, Surroundings around) {
        Findings findings = new Findings();
        for (Xml table : model.root().all("decisionTable")) {
            String policy = table.get("hitPolicy").isEmpty() ? "UNIQUE" : table.get("hitPolicy");
            findings.expect(
                    Set.of("UNIQUE", "COLLECT").contains(policy)
                            || around.adrs().contains(model.stem()),
                    "hit policy is %s, expected UNIQUE, or COLLECT for lists, or a decision record in docs/adr that names %s",
                    policy,
                    model.stem());
        }
        return findings.all();
    }

    private static List<String> inputs(Model model, Surroundings around) {
        Findings findings = new Findings();
        for (Xml input : model.root().all("input")) {
            findings.expect(!input.get("label").isBlank(), "input '%s' has no label", input.id());
            for (Xml expression : input.children("inputExpression")) {
                findings.expect(
                        expression.text().matches("[a-z][A-Za-z0-9]*"),
                        "input '%s' reads '%s', expected the name of a variable",
                        input.id(),
                        expression.text());
                expectType(findings, input.id(), expression.get("typeRef"));
            }
        }
        return findings.all();
    }

    private static List<String> outputs(Model model, Surroundings around) {
        Findings findings = new Findings();
        for (Xml output : model.root().all("output")) {
            findings.expect(!output.get("label").isBlank(), "output '%s' has no label", output.id());
            findings.expect(
                    output.name().matches("[a-z][A-Za-z0-9]*"),
                    "output '%s' is called '%s', expected the name of a variable",
                    output.id(),
                    output.name());
            findings.expect(
                    "boolean".equals(output.get("typeRef"))
                            == output.get("label").endsWith("?"),
                    "output '%s' is a %s with the label '%s', expected a ? at the end for a boolean and for nothing else",
                    output.id(),
                    output.get("typeRef"),
                    output.get("label"));
            expectType(findings, output.id(), output.get("typeRef"));
        }
        return findings.all();
    }

    private static List<String> rules(Model model, Surroundings around) {
        Findings findings = new Findings();
        for (Xml rule : model.root().all("rule")) {
            findings.expect(
                    rule.id().matches("Rule_\\p{Lu}[A-Za-z0-9_]*"),
                    "rule '%s' must have an id that says the case, such as Rule_TooOld",
                    rule.id());
            findings.expect(
                    rule.children("description").stream()
                            .anyMatch(text -> !text.text().isBlank()),
                    "rule '%s' has no description, expected clause and requirement",
                    rule.id());
        }
        return findings.all();
    }

    private static List<String> asked(Model model, Surroundings around) {
        Findings findings = new Findings();
        boolean byModel = around.models().stream()
                .flatMap(other -> other.root().all("businessRuleTask").stream())
                .anyMatch(task -> task.camunda("decisionRef").equals(model.stem()));
        boolean byCode = around.sources().entrySet().stream()
                .filter(source -> source.getKey().startsWith("main/"))
                .anyMatch(source -> source.getValue().contains("\"" + model.stem() + "\""));
        findings.expect(byModel || byCode, "is asked by no model and no code");
        return findings.all();
    }

    private static List<String> tested(Model model, Surroundings around) {
        Findings findings = new Findings();
        String type = camel(model.stem()) + "Test";
        findings.expect(
                around.test(model.module(), type).isPresent(),
                "needs the test %s in module %s, on both sides of every limit",
                type,
                model.module());
        return findings.all();
    }

    private static void expectType(Findings findings, String id, String type) {
        findings.expect(
                TYPES.contains(type),
                "'%s' is of type '%s', expected one of %s",
                id,
                type,
                TYPES.stream().sorted().toList());
    }
}
