package io.aftersales.models;

import io.aftersales.engine.ProcessVariable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the models and what they refer to from the working directory of the build. */
final class Repository {

    private static final Path PROCESSES = Path.of("processes");
    private static final Pattern VARIABLES =
            Pattern.compile("main/java/(io/aftersales/(\\w+)/process/(?:\\w+/)*\\w*Variables)\\.java");

    private Repository() {}

    static Surroundings surroundings() {
        Map<String, String> sources = texts(Path.of("src"), ".java");
        Map<String, String> forms = texts(Path.of("forms"), ".form");
        forms.putAll(texts(Path.of("forms"), ".html"));
        return new Surroundings(
                models(),
                sources,
                forms,
                variables(sources),
                String.join("\n", texts(Path.of("docs/adr"), ".md").values()));
    }

    private static List<Model> models() {
        return Stream.of(".bpmn", ".dmn")
                .flatMap(ending -> files(PROCESSES, ending).stream())
                .map(file -> Model.of(PROCESSES, file))
                .toList();
    }

    private static Map<String, Map<String, String>> variables(Map<String, String> sources) {
        Map<String, Map<String, String>> byModule = new TreeMap<>();
        for (String source : sources.keySet()) {
            Matcher matcher = VARIABLES.matcher(source);
            if (matcher.matches()) {
                byModule.computeIfAbsent(matcher.group(2), module -> new TreeMap<>())
                        .putAll(constants(matcher.group(1).replace('/', '.')));
            }
        }
        return byModule;
    }

    private static Map<String, String> constants(String type) {
        try {
            Map<String, String> constants = new TreeMap<>();
            for (Field field : Class.forName(type).getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == ProcessVariable.class) {
                    field.setAccessible(true);
                    constants.put(((ProcessVariable<?>) field.get(null)).name(), field.getName());
                }
            }
            return constants;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read the variables of " + type, e);
        }
    }

    private static Map<String, String> texts(Path root, String ending) {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : files(root, ending)) {
            try {
                texts.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }

    private static List<Path> files(Path root, String ending) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
