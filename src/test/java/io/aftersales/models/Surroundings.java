package io.aftersales.models;

import io.aftersales.engine.identity.StaffGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the models refer to.
 *
 * @param models every model and decision table
 * @param sources text of every Java file by its path below {@code src/}, such as
 *     {@code main/java/io/aftersales/claims/process/X.java}
 * @param forms text of every form by its path below {@code forms/}, such as {@code claims/review-claim.form}
 * @param variables declared variables by module: name of the variable to name of its constant
 * @param adrs text of all decision records
 */
record Surroundings(
        List<Model> models,
        Map<String, String> sources,
        Map<String, String> forms,
        Map<String, Map<String, String>> variables,
        String adrs) {

    /** The module whose delegates and variables every process may use: promises are made in all of them. */
    static final String SHARED = "commitments";

    /** The candidate groups of tasks; each is a group of the installation with its rights. */
    static final Set<String> GROUPS =
            Arrays.stream(StaffGroup.values()).map(StaffGroup::id).collect(Collectors.toUnmodifiableSet());

    Optional<Model> process(String id) {
        return model(id + ".bpmn");
    }

    Optional<Model> decision(String id) {
        return model(id + ".dmn");
    }

    boolean hasModule(String name) {
        return sources.keySet().stream().anyMatch(path -> path.startsWith("main/java/io/aftersales/" + name + "/"));
    }

    /** Returns whether processes of that module may use the variable. */
    boolean declares(String module, String variable) {
        return variables.getOrDefault(module, Map.of()).containsKey(variable)
                || variables.getOrDefault(SHARED, Map.of()).containsKey(variable);
    }

    /** Returns the source of a class in the process package of the module, or of the shared one. */
    Optional<String> delegate(String module, String type) {
        return Stream.of(module, SHARED)
                .map(each -> sources.get("main/java/io/aftersales/%s/process/%s.java".formatted(each, type)))
                .filter(source -> source != null)
                .map(Object::toString)
                .findFirst();
    }

    /** Returns the source of the tests with that name, somewhere in the module; a domain class may share the name. */
    Optional<String> test(String module, String type) {
        return sources.entrySet().stream()
                .filter(source -> source.getKey().startsWith("test/java/io/aftersales/" + module + "/"))
                .filter(source -> source.getKey().endsWith("/" + type + ".java"))
                .map(Map.Entry::getValue)
                .reduce((one, other) -> one + "\n" + other);
    }

    /** Returns all main sources of the module as one text. */
    String code(String module) {
        List<String> found = new ArrayList<>();
        sources.forEach((path, text) -> {
            if (path.startsWith("main/java/io/aftersales/" + module + "/")) {
                found.add(text);
            }
        });
        return String.join("\n", found);
    }

    private Optional<Model> model(String file) {
        return models.stream().filter(model -> model.file().equals(file)).findFirst();
    }
}
