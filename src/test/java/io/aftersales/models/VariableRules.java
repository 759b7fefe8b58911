package io.aftersales.models;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A variable has one spelling: that of its constant. */
final class VariableRules {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern IDENTIFIER = Pattern.compile("(?<![\\w.])([A-Za-z_]\\w*)(?!\\w*\\s*\\()");
    private static final Set<String> KNOWN = Set.of(
            "and",
            "or",
            "not",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "div",
            "mod",
            "empty",
            "true",
            "false",
            "null",
            "instanceof",
            "execution",
            "task",
            "loopCounter",
            "nrOfInstances",
            "nrOfCompletedInstances",
            "if",
            "then",
            "else",
            "in",
            "between");

    static final List<Rule> ALL = List.of(
            new Rule("expressions use declared variables only", VariableRules::expressions),
            new Rule("variables passed, returned and repeated are declared", VariableRules::mappings),
            new Rule("inputs of decisions are declared variables", VariableRules::inputs));

    private VariableRules() {}

    private static List<String> expressions(Model model, Surroundings around) {
        Findings findings = new Findings();
        for (Xml each : model.root().all()) {
            if (each.is("documentation")) {
                continue;
            }
            for (String value : each.values()) {
                if (value.equals(each.camunda("delegateExpression"))) {
                    continue;
                }
                for (String variable : variables(value)) {
                    findings.expect(
                            around.declares(model.module(), variable),
                            "'%s' uses the variable '%s', which no ProcessVariable of module %s declares",
                            value,
                            variable,
                            model.module());
                }
            }
        }
        return findings.all();
    }

    private static List<String> mappings(Model model, Surroundings around) {
        Findings findings = new Findings();
        for (Xml call : model.root().all("callActivity")) {
            String callee =
                    around.process(call.get("calledElement")).map(Model::module).orElse(model.module());
            for (Xml mapping : call.all("in", "out")) {
                boolean in = mapping.is("in");
                expect(findings, around, in ? model.module() : callee, mapping.get("source"), call);
                expect(findings, around, in ? callee : model.module(), mapping.get("target"), call);
            }
        }
        for (Xml each : model.root().all()) {
            expect(findings, around, model.module(), each.camunda("resultVariable"), each);
            expect(findings, around, model.module(), each.camunda("elementVariable"), each);
            expect(findings, around, model.module(), each.camunda("collection").replaceAll("[$#]\\{.*}", ""), each);
            expect(
                    findings,
                    around,
                    model.module(),
                    each.is("inputParameter", "outputParameter") ? each.name() : "",
                    each);
        }
        return findings.all();
    }

    private static List<String> inputs(Model model, Surroundings around) {
        Findings findings = new Findings();
        for (Xml task : model.root().all("businessRuleTask")) {
            around.decision(task.camunda("decisionRef"))
                    .ifPresent(table -> table.root().all("inputExpression").stream()
                            .map(input -> input.text())
                            .forEach(variable -> findings.expect(
                                    around.declares(model.module(), variable),
                                    "decision '%s' reads '%s', which no ProcessVariable of module %s declares",
                                    table.stem(),
                                    variable,
                                    model.module())));
        }
        return findings.all();
    }

    private static void expect(Findings findings, Surroundings around, String module, String variable, Xml at) {
        findings.expect(
                variable.isEmpty() || around.declares(module, variable),
                "'%s' names the variable '%s', which no ProcessVariable of module %s declares",
                at.id().isEmpty() ? at.tag() : at.id(),
                variable,
                module);
    }

    /** Returns the variables that the expressions in a text read; functions and properties are none. */
    static Set<String> variables(String text) {
        Set<String> variables = new TreeSet<>();
        Matcher expressions = EXPRESSION.matcher(text);
        while (expressions.find()) {
            variables.addAll(identifiers(expressions.group(1)));
        }
        return variables;
    }

    /** Returns the variables that one expression reads, without its braces. */
    static Set<String> identifiers(String expression) {
        Set<String> variables = new TreeSet<>();
        Matcher identifiers = IDENTIFIER.matcher(expression.replaceAll("'[^']*'|\"[^\"]*\"", ""));
        while (identifiers.find()) {
            variables.add(identifiers.group(1));
        }
        variables.removeAll(KNOWN);
        return variables;
    }
}
