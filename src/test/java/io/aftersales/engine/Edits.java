package io.aftersales.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Changes of a model's text, as a careless or hostile editor would make them. */
final class Edits {

    static final Edits NONE = new Edits();

    private final List<String[]> replacements = new ArrayList<>();

    private String name = "attack";

    private Edits() {}

    Edits(String from, String to) {
        and(from, to);
    }

    Edits and(String from, String to) {
        replacements.add(new String[] {from, to});
        return this;
    }

    Edits named(String deployment) {
        name = deployment;
        return this;
    }

    /** Name for the deployment, "attack" unless said otherwise. */
    String name() {
        return name;
    }

    /** Returns the changed text; a change that changes nothing is an error of the test. */
    String apply(String resource) {
        try {
            String text = new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
            for (String[] replacement : replacements) {
                if (!text.contains(replacement[0])) {
                    throw new IllegalArgumentException(resource + " does not contain " + replacement[0]);
                }
                text = text.replace(replacement[0], replacement[1]);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
