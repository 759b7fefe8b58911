package io.aftersales.traceability;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The requirements catalogue as comma-separated values: one line per row, quotes doubled inside quotes. */
record Catalogue(List<Row> rows) {

    private static final String HEADER = "id,area,class,requirement,source,state";

    static Catalogue parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new IllegalArgumentException("The first line of the catalogue must be '%s'".formatted(HEADER));
        }
        return new Catalogue(lines.stream().skip(1).map(Catalogue::row).toList());
    }

    String text() {
        return Stream.concat(Stream.of(HEADER), rows.stream().map(Catalogue::line))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Row row(String line) {
        List<String> values = values(line);
        if (values.size() != 6) {
            throw new IllegalArgumentException(
                    "A line of the catalogue has %d values, expected 6: %s".formatted(values.size(), line));
        }
        return new Row(
                values.get(0), values.get(1), values.get(2), values.get(3), values.get(4), State.of(values.get(5)));
    }

    private static List<String> values(String line) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                value.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString());
        return values;
    }

    private static String line(Row row) {
        return Stream.of(
                        row.id(),
                        row.area(),
                        row.kind(),
                        row.requirement(),
                        row.source(),
                        row.state().toString())
                .map(value -> value.matches(".*[,\"].*") ? "\"" + value.replace("\"", "\"\"") + "\"" : value)
                .collect(Collectors.joining(","));
    }
}
