package io.aftersales.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.problems.Refused;
import io.aftersales.testing.Requirement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.ModelException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A careless edit of a table is found before it is asked; one that the program understands passes. */
@Requirement({"RSP-01", "SEC-03"})
class TableRulesTest {

    private static final String COMMITMENTS = "processes/commitments/service-commitments.dmn";
    private static final String LADDERS = "processes/commitments/escalation-ladder.dmn";
    private static final String TERMS = "processes/warranty/warranty-terms.dmn";

    private final TableRules rules = new TableRules(TableRulesTest::released);

    @ParameterizedTest
    @MethodSource("ours")
    void ourTablesPass(Path file) throws IOException {
        assertThat(reasons(Files.readString(file) + "\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // what is asked, and what is read
                "commitments/service-commitments | id=\"service-commitments\" | id=\"service-commitment\" | unknown",
                "commitments/service-commitments | hitPolicy=\"UNIQUE\" | hitPolicy=\"FIRST\" | policy",
                "reimbursements/required-documents | hitPolicy=\"COLLECT\" | hitPolicy=\"UNIQUE\" | policy",
                "commitments/service-commitments | <text>kind</text> | <text>sort</text> | inputs",
                "commitments/escalation-ladder | typeRef=\"long\" | typeRef=\"string\" | inputs",
                "commitments/service-commitments | name=\"warnGroup\" | name=\"warned\" | outputs",
                "warranty/covered-cause | name=\"covered\" typeRef=\"boolean\" | name=\"covered\" typeRef=\"string\" | outputs",
                // what a row asks
                "commitments/service-commitments | <text>\"RESPONSE\"</text> | <text>\"RESPONS\"</text> | asked",
                "surveys/follow-up-policy | <text>\"PHONE\" | <text>\"FAX\",\"PHONE\" | asked",
                "commitments/escalation-ladder | <text>3</text> | <text>&lt; 0</text> | asked",
                "commitments/escalation-ladder | <text>3</text> | <text>&lt; &lt; 3</text> | cell",
                // what a row answers
                "commitments/escalation-ladder | <text>\"service-managers\"</text> | <text>\"service-manager\"</text> | value",
                "commitments/escalation-ladder | <text>\"service-managers\"</text> | <text>\"camunda-admin\"</text> | value",
                "commitments/escalation-ladder | <text>\"service-managers\"</text> | <text>service-managers</text> | string",
                "commitments/service-commitments | <text>\"WORKING_DAYS\"</text> | <text>\"WORK_DAYS\"</text> | value",
                "commitments/service-commitments | <text>\"response-urgent\"</text> | <text>\"response-quick\"</text> | value",
                "commitments/service-commitments | <text>24</text> | <text>\"24\"</text> | long",
                "commitments/service-commitments | <text>24</text> | <text>23.5</text> | long",
                "commitments/service-commitments | <text>24</text> | <text></text> | long",
                "commitments/service-commitments | <text>24</text> | <text>-24</text> | value",
                "commitments/service-commitments | <text>\"RSP-01\"</text> | <text>\" \"</text> | string",
                "warranty/repair-guarantee | <text>30</text> | <text>29</text> | value",
                "repairs/waiting-policy | <text>true</text> | <text>\"true\"</text> | boolean",
                "claims/service-mode | <text>\"MAIL_IN\"</text> | <text>\"BY_MAIL\"</text> | value",
                "replacements/compensation-approval | <text>\"service-supervisors\"</text> | <text>\"supervisors\"</text> | value",
                // what the table answers
                "complaints/measure-execution | <text>\"STAFF_TRAINING\"</text> | <text>\"PRODUCTION_CHECK\"</text> | twice",
                "complaints/measure-execution | <text>\"STAFF_TRAINING\"</text> | <text>\"PRODUCTION_CHECK\"</text> | unanswered",
                "budgets/audit-sample | <text>[6..50]</text> | <text>[7..50]</text> | unanswered",
                "budgets/audit-sample | <text>[6..50]</text> | <text>[5..50]</text> | twice",
                "budgets/audit-sample | <text>&gt; 500</text> | <text>&gt; 499</text> | twice",
                "claims/service-mode | <text>\"NONE\", null</text> | <text>\"NONE\"</text> | unanswered"
            })
    void whatTheProgramWouldNotUnderstandIsRefused(String table, String from, String to, String reason) {
        String edited = new Edits(from, to).apply("processes/" + table + ".dmn");

        assertThat(reasons(edited)).contains("problem.table." + reason);
    }

    @Test
    void anAnswerThatIsNoLiteralIsRefused() {
        assertThat(reasons(new Edits("<text>24</text>", "<text>if urgent then 2 else 24</text>").apply(COMMITMENTS)))
                .containsOnly("problem.table.long");
        assertThat(reasons(new Edits("<text>\"service-desk\"</text>", "<text>somebody</text>").apply(COMMITMENTS)))
                .containsOnly("problem.table.string");
    }

    @Test
    @Requirement("RSP-01")
    void everyKindOfPromiseMustBeAnswered() {
        List<Refused> found = violations(without(COMMITMENTS, "Rule_Response"));

        assertThat(found).singleElement().satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo("problem.table.unanswered");
            assertThat(words(refused, Locale.ENGLISH))
                    .contains("service-commitments", "kind = RESPONSE, urgent = false, productLine = SMART_HOME");
        });
    }

    @Test
    @Requirement("T01")
    void aLadderGetsNoShorterAndHasNoGap() {
        assertThat(reasons(without(LADDERS, "Rule_Response3"))).contains("problem.table.unanswered");
        assertThat(reasons(with(LADDERS, "Rule_Response3", "<text>3</text>", "<text>5</text>")))
                .containsExactly("problem.table.gap");
        assertThat(reasons(with(LADDERS, "Rule_Response3", "<text>3</text>", "<text>4</text>")))
                .isEmpty();
    }

    @Test
    void termsThatAreEnteredAndLimitsThatChangePass() {
        assertThat(reasons(with(TERMS, "Rule_SmartHomeMain", "\"SMART_HOME\"", "\"APPLIANCE\"")))
                .isEmpty();
        assertThat(reasons(new Edits("<text>24</text>", "<text>12</text>").apply(COMMITMENTS)))
                .isEmpty();
        assertThat(reasons(new Edits("<text>36</text>", "<text>1201</text>").apply(TERMS)))
                .containsOnly("problem.table.value");
        assertThat(reasons(new Edits("<text>\"service-managers\"</text>", "<text>\"process-owners\"</text>")
                        .apply(LADDERS)))
                .isEmpty();
        assertThat(reasons(new Edits("<text>[6..50]</text>", "<text>[6..60]</text>")
                        .and("<text>[51..500]</text>", "<text>[61..500]</text>")
                        .apply("processes/budgets/audit-sample.dmn")))
                .isEmpty();
    }

    @Test
    void aRefusalNamesTableRowColumnValueAndExpectation() {
        Edits typo = new Edits("<text>\"service-managers\"</text>", "<text>\"service-manager\"</text>");

        Refused refused = violations(typo.apply(LADDERS)).get(0);

        assertThat(words(refused, Locale.ENGLISH))
                .startsWith("Table 'escalation-ladder', row 2, column 'group': "
                        + "the program does not know the answer \"service-manager\". Expected: \"service-desk\",");
        assertThat(words(refused, Locale.CHINESE))
                .startsWith("决策表“escalation-ladder”第 2 行“group”列：程序不认识答案 \"service-manager\"。应为：\"service-desk\",");
    }

    @ParameterizedTest
    @CsvSource({
        "none",
        "unknown",
        "policy",
        "inputs",
        "outputs",
        "cell",
        "asked",
        "string",
        "long",
        "boolean",
        "value",
        "unanswered",
        "twice",
        "gap"
    })
    void everyReasonHasItsWordsInBothLanguages(String reason) {
        Refused refused = TableRules.refused(reason, "A", "B", "C", "D", "E");

        assertThat(words(refused, Locale.CHINESE))
                .containsPattern("\\p{IsHan}")
                .isNotEqualTo(words(refused, Locale.ENGLISH));
    }

    @Test
    void aFileThatHoldsNoTableIsRefused() {
        String head = "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"d\" "
                + "namespace=\"http://aftersales.io/dmn\">";
        String literal = "<decision id=\"urgency\" name=\"Urgency\"><literalExpression id=\"l\"><text>true</text>"
                + "</literalExpression></decision>";

        assertThat(reasons(head + "</definitions>")).containsExactly("problem.table.none");
        assertThat(reasons(head + literal + "</definitions>")).contains("problem.table.policy", "problem.table.inputs");
        assertThatThrownBy(() -> reasons("no table")).isInstanceOf(ModelException.class);
    }

    static Stream<Path> ours() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".dmn")).sorted().toList().stream();
        }
    }

    private static List<byte[]> released() {
        try (Stream<Path> files = ours()) {
            return files.map(TableRulesTest::bytes).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Refused> violations(String table) {
        return rules.violations(table.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> reasons(String table) {
        return violations(table).stream().map(Refused::reason).toList();
    }

    private static String without(String file, String rule) {
        return rule(rule).matcher(Edits.NONE.apply(file)).replaceFirst("");
    }

    /** A further row behind the others, like one of them. */
    private static String with(String file, String rule, String from, String to) {
        String table = Edits.NONE.apply(file);
        String row =
                rule(rule).matcher(table).results().findFirst().orElseThrow().group();
        assertThat(row).contains(from);
        return table.replace(
                "</decisionTable>",
                row.replace(from, to).replace("\"" + rule, "\"" + rule + "More") + "</decisionTable>");
    }

    private static Pattern rule(String id) {
        return Pattern.compile("<rule id=\"" + id + "\">.*?</rule>", Pattern.DOTALL);
    }

    private static String words(Refused refused, Locale language) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/problems");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages.getMessage(refused.reason(), refused.arguments().toArray(), language);
    }
}
