package io.aftersales.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Every decision table is read in both languages: its name, its columns, and the codes in them. */
class DecisionWordsTest {

    /** Codes, groups and names of ladders; clauses, requirements and rules in words stay as they are. */
    private static final Pattern CODE = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)*|[a-z]+(?:-[a-z]+)*)\"");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final DecisionWords words =
            new DecisionWords(new DeskWords(TableDecisionsTest.bundle(), Clock.systemUTC()));

    /** A column with the codes that stand in it. */
    private record Column(String key, List<String> codes) {}

    @BeforeEach
    void chinese() {
        LocaleContextHolder.setLocale(Locale.CHINESE);
    }

    @AfterEach
    void any() {
        LocaleContextHolder.resetLocaleContext();
    }

    static Stream<Path> tables() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".dmn")).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void everythingInATableHasItsWord(Path file) {
        DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
        String table =
                model.getModelElementsByType(Decision.class).iterator().next().getId();

        assertThat(words.table(table, table)).containsPattern(HAN);
        assertThat(columns(model)).isNotEmpty().allSatisfy(column -> {
            assertThat(words.column(column.key())).containsPattern(HAN);
            assertThat(column.codes())
                    .allSatisfy(code -> assertThat(words.value(table, column.key(), code))
                            .as(column.key() + " " + code)
                            .containsPattern("\\p{IsHan}|–"));
        });
    }

    @Test
    void englishHasAWordForEachChineseOne() {
        ResourceBundle.Control alone =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);

        assertThat(ResourceBundle.getBundle("i18n/decisions", Locale.CHINESE, alone)
                        .keySet())
                .isEqualTo(ResourceBundle.getBundle("i18n/decisions", Locale.ROOT, alone)
                        .keySet());
    }

    @Test
    void theSameNameMeansOtherThingsInOtherTables() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(words.value("service-commitments", "kind", "RESPONSE")).isEqualTo("Response to the customer");
        assertThat(words.value("service-mode", "kind", "REPAIR")).isEqualTo("Repair");
        assertThat(words.value("service-mode", "servicePlan", "NONE")).isEqualTo("–");
        assertThat(words.value("service-mode", "urgent", "true")).isEqualTo("yes");
        assertThat(words.value("of-tomorrow", "unheardOf", "3")).isEqualTo("3");
        assertThat(words.table("of-tomorrow", "Table of tomorrow")).isEqualTo("Table of tomorrow");
    }

    private static List<Column> columns(DmnModelInstance model) {
        List<Column> columns = new ArrayList<>();
        List<Rule> rules = List.copyOf(model.getModelElementsByType(Rule.class));
        for (Input input : model.getModelElementsByType(Input.class)) {
            int place = columns.size();
            List<String> texts = new ArrayList<>();
            for (Rule rule : rules) {
                texts.add(text(List.<InputEntry>copyOf(rule.getInputEntries()).get(place)));
            }
            columns.add(new Column(input.getInputExpression().getText().getTextContent(), codes(texts)));
        }
        int inputs = columns.size();
        for (Output output : model.getModelElementsByType(Output.class)) {
            int place = columns.size() - inputs;
            List<String> texts = new ArrayList<>();
            for (Rule rule : rules) {
                texts.add(text(List.<OutputEntry>copyOf(rule.getOutputEntries()).get(place)));
            }
            columns.add(new Column(output.getName(), codes(texts)));
        }
        return columns;
    }

    private static String text(ModelElementInstance entry) {
        return entry.getTextContent();
    }

    private static List<String> codes(List<String> texts) {
        return texts.stream()
                .flatMap(text -> CODE.matcher(text).results())
                .map((MatchResult code) -> code.group(1))
                .distinct()
                .toList();
    }
}
