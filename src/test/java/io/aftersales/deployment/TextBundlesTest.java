package io.aftersales.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of two lines with the same key the last one counts, wherever the other was meant to be read. */
class TextBundlesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");

    private static final Pattern CONTINUED = Pattern.compile("\\\\\\R\\s*");

    @Test
    void noKeyStandsTwiceInABundle() throws IOException {
        List<Path> bundles;
        try (Stream<Path> files = Files.list(BUNDLES)) {
            bundles = files.filter(file -> file.toString().endsWith(".properties"))
                    .sorted()
                    .toList();
        }
        List<String> twice = new ArrayList<>();
        for (Path bundle : bundles) {
            Set<String> keys = new HashSet<>();
            String text = CONTINUED.matcher(Files.readString(bundle)).replaceAll("");
            for (String line : text.lines().toList()) {
                String key = line.startsWith("#") ? "" : line.split("=", 2)[0].strip();
                if (!key.isEmpty() && !keys.add(key)) {
                    twice.add(bundle.getFileName() + " " + key);
                }
            }
        }

        assertThat(bundles).as("the bundles are found").contains(BUNDLES.resolve("desk_zh.properties"));
        assertThat(twice).isEmpty();
    }
}
