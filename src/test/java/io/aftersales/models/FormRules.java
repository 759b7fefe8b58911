package io.aftersales.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.engine.ProcessVariable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every user task has a form, every form is used, and every field is a declared variable. */
final class FormRules {

    private static final Pattern EMBEDDED = Pattern.compile("embedded:(?:app|deployment):forms/(.+\\.html)");
    private static final Pattern HTML_FIELD = Pattern.compile("cam-variable-name=\"([^\"]+)\"");
    /** A value in a text, or a condition in the expression language of forms. */
    private static final Pattern READ = Pattern.compile("\\{\\{([^}]*)}}|\"=([^\"]*)\"");

    private static final Set<String> UNSUPPORTED = Set.of("filepicker", "documentPreview", "dynamiclist");
    private static final Set<String> LISTS = Set.of("checklist", "taglist");

    static final List<Rule> ALL = List.of(
            new Rule("user tasks have the form of their label, bound to the latest", FormRules::exist),
            new Rule("fields of forms are declared variables", FormRules::fields),
            new Rule("texts and conditions of forms read declared variables", FormRules::reads),
            new Rule("fields of forms are of a kind that works", FormRules::kinds));

    private FormRules() {}

    private static List<String> exist(Model model, Surroundings around) {
        Findings findings = new Findings();
        for (Xml step : model.root().all("userTask", "startEvent")) {
            Optional<String> form = form(model, step);
            boolean task = step.is("userTask");
            findings.expect(
                    form.isPresent() || (!task && step.camunda("formKey").isEmpty()),
                    "user task '%s' has no form, expected camunda:formRef or an embedded one",
                    step.id());
            form.ifPresent(path -> {
                findings.expect(
                        around.forms().containsKey(path), "'%s' needs forms/%s, which does not exist", step.id(), path);
                String stem = path.replaceAll(".*/|\\.\\w+$", "");
                findings.expect(
                        !task || stem.equals(Model.kebab(step.name())),
                        "'%s' has the form '%s', expected '%s' after its label",
                        step.id(),
                        stem,
                        Model.kebab(step.name()));
            });
            findings.expect(
                    step.camunda("formRef").isEmpty() || "latest".equals(step.camunda("formRefBinding")),
                    "'%s' binds its form to '%s', expected latest: an unchanged form is not deployed again",
                    step.id(),
                    step.camunda("formRefBinding"));
        }
        return findings.all();
    }

    private static List<String> fields(Model model, Surroundings around) {
        Findings findings = new Findings();
        forms(model, around).forEach((path, text) -> {
            for (String field : keys(path, text)) {
                String constant = around.variables()
                        .getOrDefault(model.module(), Map.of())
                        .getOrDefault(field, "");
                findings.expect(
                        !constant.isEmpty(),
                        "field '%s' of forms/%s is no ProcessVariable of module %s",
                        field,
                        path,
                        model.module());
                Pattern taken = Pattern.compile("\\b" + constant + "\\s*\\.take\\(");
                findings.expect(
                        constant.isEmpty()
                                || !field.startsWith(ProcessVariable.PRIVATE_PREFIX)
                                || taken.matcher(around.code(model.module())).find(),
                        "field '%s' of forms/%s is private and nothing takes it, expected %s.take(..)",
                        field,
                        path,
                        constant);
            }
        });
        return findings.all();
    }

    private static List<String> reads(Model model, Surroundings around) {
        Findings findings = new Findings();
        forms(model, around)
                .forEach((path, text) -> READ.matcher(text)
                        .results()
                        .map(read -> read.group(1) == null ? read.group(2) : read.group(1))
                        .flatMap(read -> VariableRules.identifiers(read).stream())
                        .distinct()
                        .forEach(variable -> findings.expect(
                                around.declares(model.module(), variable),
                                "forms/%s reads '%s', which no ProcessVariable of module %s declares",
                                path,
                                variable,
                                model.module())));
        return findings.all();
    }

    private static List<String> kinds(Model model, Surroundings around) {
        Findings findings = new Findings();
        forms(model, around).forEach((path, text) -> {
            if (!path.endsWith(".form")) {
                return;
            }
            JsonNode form = json(path, text);
            String stem = path.replaceAll(".*/|\\.\\w+$", "");
            findings.expect(
                    form.path("id").asText().equals(stem),
                    "forms/%s has the id '%s', expected '%s' as the file is called",
                    path,
                    form.path("id").asText(),
                    stem);
            for (JsonNode component : components(form)) {
                String type = component.path("type").asText();
                String key = component.path("key").asText(component.path("id").asText());
                findings.expect(
                        !UNSUPPORTED.contains(type),
                        "field '%s' of forms/%s is a %s, which Tasklist cannot complete; use an embedded form",
                        key,
                        path,
                        type);
                findings.expect(
                        !LISTS.contains(type),
                        "field '%s' of forms/%s is a %s, which the engine stores serialised",
                        key,
                        path,
                        type);
            }
        });
        return findings.all();
    }

    /** Returns the forms that no model uses. */
    static List<String> unused(Surroundings around) {
        Set<String> used = around.models().stream()
                .flatMap(model ->
                        model.root().all("userTask", "startEvent").stream().flatMap(step -> form(model, step).stream()))
                .collect(Collectors.toSet());
        Findings findings = new Findings();
        around.forms()
                .keySet()
                .forEach(path -> findings.expect(used.contains(path), "forms/%s is used by no model", path));
        return findings.all();
    }

    private static Map<String, String> forms(Model model, Surroundings around) {
        Map<String, String> forms = new TreeMap<>();
        model.root().all("userTask", "startEvent").stream()
                .flatMap(step -> form(model, step).stream())
                .filter(around.forms()::containsKey)
                .forEach(path -> forms.put(path, around.forms().getOrDefault(path, "")));
        return forms;
    }

    /** Returns the fields of the form of a step that the engine stores. */
    static List<String> fields(Model model, Xml step, Surroundings around) {
        return form(model, step).stream()
                .filter(around.forms()::containsKey)
                .flatMap(path -> keys(path, around.forms().getOrDefault(path, "")).stream())
                .filter(field -> !field.startsWith(ProcessVariable.PRIVATE_PREFIX))
                .toList();
    }

    private static Optional<String> form(Model model, Xml step) {
        String key = step.camunda("formKey");
        Matcher embedded = EMBEDDED.matcher(key);
        if (embedded.matches()) {
            return Optional.of(embedded.group(1));
        }
        return Stream.of(step.camunda("formRef"))
                .filter(ref -> !ref.isEmpty())
                .map(ref -> model.module() + "/" + ref + ".form")
                .findFirst();
    }

    private static List<String> keys(String path, String text) {
        if (path.endsWith(".html")) {
            return HTML_FIELD
                    .matcher(text)
                    .results()
                    .map(match -> match.group(1))
                    .distinct()
                    .toList();
        }
        return components(json(path, text)).stream()
                .map(component -> component.path("key").asText())
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
    }

    private static List<JsonNode> components(JsonNode parent) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode component : parent.path("components")) {
            found.add(component);
            found.addAll(components(component));
        }
        return found;
    }

    private static JsonNode json(String path, String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException("forms/" + path + " is not JSON", e);
        }
    }
}
