package io.aftersales.traceability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The catalogue held against the tests that claim to prove it.
 *
 * @param tests names of tests by the ID that they claim
 */
record Traceability(Catalogue catalogue, Map<String, SortedSet<String>> tests) {

    /** Rows of policy text that a piece of software can still show or record; every other claim would be pretence. */
    static final Set<String> PROVABLE_POLICY = Set.of("CLM-05", "CLM-10", "RSP-08");

    static final String WRITE_REPORT = "mvn -q test -Dtest=TraceabilityTest -Daftersales.traceability.write=true";
    static final String WRITE_STATES = "mvn -q test -Dtest=TraceabilityTest -Daftersales.traceability.states=true";

    /** Returns one sentence for each row and each claim that do not fit together. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        Set<String> known = catalogue.rows().stream().map(Row::id).collect(Collectors.toSet());
        tests.forEach((id, claims) -> {
            if (!known.contains(id)) {
                problems.add("%s is claimed by %s and is no row of docs/requirements.csv".formatted(id, claims));
            }
        });
        for (Row row : catalogue.rows()) {
            Set<String> claims = testsOf(row);
            if (!claims.isEmpty() && row.withoutTest() != State.PLANNED && !PROVABLE_POLICY.contains(row.id())) {
                problems.add("%s is %s and nothing to prove, but is claimed by %s"
                        .formatted(row.id(), row.withoutTest(), claims));
            } else if (claims.isEmpty() && row.state() != row.withoutTest()) {
                problems.add("%s is marked %s, expected %s: no test claims it"
                        .formatted(row.id(), row.state(), row.withoutTest()));
            } else if (!claims.isEmpty() && row.state() != State.COVERED) {
                problems.add("%s is marked %s, expected covered (%s): claimed by %s"
                        .formatted(row.id(), row.state(), WRITE_STATES, claims));
            }
        }
        return problems;
    }

    /** Returns the catalogue with the states that the tests justify. */
    Catalogue justified() {
        return new Catalogue(catalogue.rows().stream()
                .map(row -> row.in(testsOf(row).isEmpty() ? row.withoutTest() : State.COVERED))
                .toList());
    }

    /** Returns {@code docs/traceability.md}; the same for the same input. */
    String report() {
        StringBuilder text = new StringBuilder("""
                # Traceability

                Generated from `docs/requirements.csv` and the tests annotated with `@Requirement`; the build fails when it is stale. Regenerate with `%s`.

                *Covered*: proved by the tests named below. *Planned*: not proved yet. *Policy*: attitude, appearance or wording, nothing that software can prove. *Heading*: named in the source without content. Sources and areas are explained in [sources.md](sources.md).

                | area | rows | covered | planned | policy | heading |
                |---|---:|---:|---:|---:|---:|
                """.formatted(WRITE_REPORT));
        Map<String, List<Row>> areas = catalogue.rows().stream()
                .collect(Collectors.groupingBy(Row::area, LinkedHashMap::new, Collectors.toList()));
        areas.forEach((area, rows) -> text.append(summary(area, rows)));
        text.append(summary("**Total**", catalogue.rows()));
        areas.forEach((area, rows) -> {
            List<Row> covered =
                    rows.stream().filter(row -> row.state() == State.COVERED).toList();
            if (!covered.isEmpty()) {
                text.append("\n## %s\n\n| row | requirement | source | tests |\n|---|---|---|---|\n".formatted(area));
                covered.forEach(row -> text.append("| %s | %s | %s | %s |\n"
                        .formatted(
                                row.id(),
                                row.requirement().replace("|", "\\|"),
                                row.source(),
                                testsOf(row).stream()
                                        .map(test -> "`" + test + "`")
                                        .collect(Collectors.joining("<br>")))));
            }
        });
        return text.toString();
    }

    private Set<String> testsOf(Row row) {
        return tests.getOrDefault(row.id(), new TreeSet<>());
    }

    private static String summary(String area, List<Row> rows) {
        return Arrays.stream(State.values())
                .map(state -> String.valueOf(
                        rows.stream().filter(row -> row.state() == state).count()))
                .collect(Collectors.joining(" | ", "| %s | %d | ".formatted(area, rows.size()), " |\n"));
    }
}
