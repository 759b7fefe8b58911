package io.aftersales.traceability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Proves that a false claim and a lost test are found out. */
class TraceabilityRulesTest {

    private static final Row ANSWER = new Row("RSP-01", "RSP", "P", "Answer, \"in\" time", "000 1.1", State.PLANNED);
    private static final Row POLITE = new Row("RSP-07", "RSP", "T", "Be polite", "000 1.2", State.POLICY);
    private static final Row WORDING = new Row("RSP-08", "RSP", "T", "Say it so", "000 1.3", State.POLICY);
    private static final Row CHART = new Row("ORG-10", "ORG", "H", "Chart", "002 A4", State.HEADING);

    @Test
    void rowWithoutTestMustNotBeCovered() {
        assertThat(problems(Map.of(), ANSWER.in(State.COVERED)))
                .containsExactly("RSP-01 is marked covered, expected planned: no test claims it");
        assertThat(problems(Map.of(), POLITE.in(State.PLANNED)))
                .containsExactly("RSP-07 is marked planned, expected policy: no test claims it");
        assertThat(problems(Map.of(), ANSWER, POLITE, WORDING, CHART)).isEmpty();
    }

    @Test
    void rowWithTestMustBeCovered() {
        Map<String, SortedSet<String>> tests = tests("RSP-01");

        assertThat(problems(tests, ANSWER))
                .singleElement()
                .asString()
                .startsWith("RSP-01 is marked planned, expected covered")
                .contains("claims.SomeTest");
        assertThat(problems(tests, ANSWER.in(State.COVERED))).isEmpty();
    }

    @Test
    void claimOfAnUnknownRowIsFound() {
        assertThat(problems(tests("RSP-99"), ANSWER))
                .containsExactly("RSP-99 is claimed by [claims.SomeTest] and is no row of docs/requirements.csv");
    }

    @Test
    void policyAndHeadingCannotBeClaimedButForTheRowsThatSoftwareCanShow() {
        assertThat(problems(tests("RSP-07"), POLITE.in(State.COVERED)))
                .containsExactly("RSP-07 is policy and nothing to prove, but is claimed by [claims.SomeTest]");
        assertThat(problems(tests("ORG-10"), CHART.in(State.COVERED)))
                .containsExactly("ORG-10 is heading and nothing to prove, but is claimed by [claims.SomeTest]");
        assertThat(problems(tests("RSP-08"), WORDING.in(State.COVERED))).isEmpty();
    }

    @Test
    void justifiedStatesLeaveNoProblem() {
        Traceability found =
                new Traceability(new Catalogue(List.of(ANSWER, POLITE, CHART.in(State.COVERED))), tests("RSP-01"));

        Traceability justified = new Traceability(found.justified(), found.tests());

        assertThat(justified.problems()).isEmpty();
        assertThat(justified.report())
                .contains("| RSP | 2 | 1 | 0 | 1 | 0 |")
                .contains("| RSP-01 | Answer, \"in\" time | 000 1.1 | `claims.SomeTest` |");
    }

    @Test
    void catalogueIsWrittenAsItWasRead() {
        Catalogue catalogue = new Catalogue(List.of(ANSWER, POLITE, CHART));

        assertThat(Catalogue.parse(catalogue.text())).isEqualTo(catalogue);
        assertThat(catalogue.text()).contains("RSP-01,RSP,P,\"Answer, \"\"in\"\" time\",000 1.1,planned\n");
    }

    @Test
    void brokenCatalogueIsRefused() {
        assertThatThrownBy(() -> Catalogue.parse("id,area\n")).hasMessageContaining("first line");
        assertThatThrownBy(() -> Catalogue.parse("id,area,class,requirement,source,state\nRSP-01,RSP\n"))
                .hasMessageContaining("expected 6");
    }

    private static List<String> problems(Map<String, SortedSet<String>> tests, Row... rows) {
        return new Traceability(new Catalogue(List.of(rows)), tests).problems();
    }

    private static Map<String, SortedSet<String>> tests(String id) {
        return Map.of(id, new TreeSet<>(List.of("claims.SomeTest")));
    }
}
