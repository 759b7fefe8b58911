package io.aftersales.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a run found, as a page of the documentation. */
final class ChaosReport {

    private static final int MOST = 10;

    private final List<String> lines = new ArrayList<>();

    ChaosReport(String title) {
        lines.add("# " + title);
        lines.add("");
    }

    void line(String text) {
        lines.add(text);
    }

    /** Adds a table of criteria, each with what contradicts it. */
    void criteria(Map<String, List<String>> differences) {
        lines.add("");
        lines.add("| looked for | found |");
        lines.add("|---|---|");
        differences.forEach((criterion, found) -> lines.add("| %s | %s |"
                .formatted(
                        criterion,
                        found.isEmpty()
                                ? "none"
                                : "%d: %s"
                                        .formatted(
                                                found.size(),
                                                String.join("; ", found.subList(0, Math.min(MOST, found.size())))
                                                        .replace("|", "/")
                                                        .replace("\n", " ")))));
        lines.add("");
    }

    void write(Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        Files.writeString(file, String.join("\n", lines) + "\n");
    }
}
