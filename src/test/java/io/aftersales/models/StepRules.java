package io.aftersales.models;

import static io.aftersales.models.Model.camel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Every step finds its code, its table or the process it calls. */
final class StepRules {

    static final List<Rule> ALL = List.of(
            new Rule("service tasks name the delegate of their label", StepRules::serviceTasks),
            new Rule("every delegate expression finds its class", StepRules::delegates),
            new Rule("delegates quote label and process in their Javadoc", StepRules::javadoc),
            new Rule("the process has a path test that proves its coverage", StepRules::pathTest),
            new Rule("decisions exist, their binding is set, their answer is one value", StepRules::decisions),
            new Rule("called processes exist and get their variables one by one", StepRules::calls),
            new Rule("no scripts and no listeners", StepRules::scripts));

    private StepRules() {}

    private static List<String> serviceTasks(Model model, Surroundings around) {
        Findings findings = new Findings();
        for (Xml task : model.root().all("serviceTask", "sendTask")) {
            findings.expect(
                    beginning(task).isPresent(),
                    "task '%s' has the delegate expression '%s', expected '${%s}', or one of its first words",
                    task.name(),
                    task.camunda("delegateExpression"),
                    decapitalised(camel(task.name()) + "Delegate"));
        }
        return findings.all();
    }

    private static List<String> delegates(Model model, Surroundings around) {
        Findings findings = new Findings();
        for (Xml step : model.root().all()) {
            String expression = step.camunda("delegateExpression");
            findings.expect(
                    expression.isEmpty()
                            || around.delegate(model.module(), type(expression)).isPresent(),
                    "'%s' needs the class %s in %s.process or %s.process, which does not exist",
                    step.id(),
                    type(expression),
                    model.module(),
                    Surroundings.SHARED);
            findings.expect(
                    step.camunda("class").isEmpty(),
                    "'%s' names the class '%s', expected a delegate expression",
                    step.id(),
                    step.camunda("class"));
        }
        return findings.all();
    }

    private static List<String> javadoc(Model model, Surroundings around) {
        Findings findings = new Findings();
        for (Xml task : model.root().all("serviceTask", "sendTask")) {
            String type = type(task.camunda("delegateExpression"));
            boolean shared = around.models().stream()
                            .filter(other -> other.text().contains(task.camunda("delegateExpression")))
                            .count()
                    > 1;
            around.delegate(model.module(), type).ifPresent(source -> {
                String flat = source.replaceAll("\\s*\\n\\s*\\*?\\s*", " ");
                String label = beginning(task).orElse(task.name());
                findings.expect(
                        flat.contains("\"" + label + "\""),
                        "%s must quote \"%s\" in its Javadoc, so that a search for the label finds it",
                        type,
                        label);
                findings.expect(
                        shared || flat.contains("{@code " + model.stem() + "}"),
                        "%s must name {@code %s} in its Javadoc",
                        type,
                        model.stem());
            });
        }
        return findings.all();
    }

    private static List<String> pathTest(Model model, Surroundings around) {
        Findings findings = new Findings();
        String type = camel(model.stem()) + "Test";
        String resource = "processes/%s/%s".formatted(model.module(), model.file());
        String test = around.test(model.module(), type).orElse("");
        findings.expect(
                test.contains("ModelCoverage") && test.contains(resource),
                "needs the test %s in module %s with a ModelCoverage of \"%s\"",
                type,
                model.module(),
                resource);
        return findings.all();
    }

    private static List<String> decisions(Model model, Surroundings around) {
        Findings findings = new Findings();
        for (Xml task : model.root().all("businessRuleTask")) {
            String decision = task.camunda("decisionRef");
            findings.expect(
                    around.decision(decision).isPresent(),
                    "task '%s' asks the decision '%s', which does not exist",
                    task.id(),
                    decision);
            findings.expect(
                    Set.of("latest", "deployment").contains(task.camunda("decisionRefBinding")),
                    "task '%s' must set decisionRefBinding to latest or deployment",
                    task.id());
            findings.expect(
                    task.camunda("resultVariable").isEmpty() || "singleEntry".equals(task.camunda("mapDecisionResult")),
                    "task '%s' stores a serialised answer in '%s', expected mapDecisionResult singleEntry",
                    task.id(),
                    task.camunda("resultVariable"));
        }
        return findings.all();
    }

    private static List<String> calls(Model model, Surroundings around) {
        Findings findings = new Findings();
        for (Xml call : model.root().all("callActivity")) {
            findings.expect(
                    around.process(call.get("calledElement")).isPresent(),
                    "'%s' calls '%s', which does not exist",
                    call.id(),
                    call.get("calledElement"));
            List<Xml> mappings = call.all("in", "out");
            findings.expect(
                    mappings.stream().anyMatch(in -> in.get("businessKey").contains("execution.processBusinessKey")),
                    "'%s' does not pass the business key, expected <camunda:in businessKey=\"#{execution.processBusinessKey}\"/>",
                    call.id());
            findings.expect(
                    mappings.stream()
                            .allMatch(mapping -> mapping.get("variables").isEmpty()),
                    "'%s' passes all variables, expected them one by one",
                    call.id());
        }
        return findings.all();
    }

    private static List<String> scripts(Model model, Surroundings around) {
        Findings findings = new Findings();
        for (Xml each : model.root().all("scriptTask", "script", "executionListener", "taskListener")) {
            findings.expect(
                    false,
                    "'%s' of '%s' is business logic that no search finds, expected a delegate",
                    each.tag(),
                    each.parent().id().isEmpty()
                            ? each.parent().parent().id()
                            : each.parent().id());
        }
        for (Xml condition : model.root().all("conditionExpression")) {
            findings.expect(
                    condition.get("language").isEmpty(),
                    "the condition of '%s' is a script, expected ${variable}",
                    condition.parent().id());
        }
        return findings.all();
    }

    /** Returns the delegates that no model uses. */
    static List<String> unused(Surroundings around) {
        Set<String> used = around.models().stream()
                .flatMap(model -> model.root().all().stream())
                .map(step -> step.camunda("delegateExpression"))
                .filter(expression -> !expression.isEmpty())
                .map(StepRules::type)
                .collect(Collectors.toSet());
        Findings findings = new Findings();
        around.sources().keySet().stream()
                .filter(path -> path.startsWith("main/") && path.endsWith("Delegate.java"))
                .forEach(path -> findings.expect(
                        used.contains(path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'))),
                        "%s is used by no model",
                        path));
        return findings.all();
    }

    /**
     * Returns the words of the label that name the delegate: all of it, or the first two or more where the rest only says
     * of what, as in "Record opinion of production". Empty when the delegate is called otherwise.
     */
    private static Optional<String> beginning(Xml task) {
        String[] words = task.name().split(" ", -1);
        String type = type(task.camunda("delegateExpression"));
        return IntStream.rangeClosed(Math.min(2, words.length), words.length)
                .mapToObj(count -> String.join(" ", Arrays.asList(words).subList(0, count)))
                .filter(label -> type.equals(camel(label) + "Delegate"))
                .findFirst();
    }

    private static String type(String expression) {
        String bean = expression.replaceAll("[${}#\\s]", "");
        return bean.isEmpty() ? "" : bean.substring(0, 1).toUpperCase(Locale.ROOT) + bean.substring(1);
    }

    private static String decapitalised(String type) {
        return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
    }
}
