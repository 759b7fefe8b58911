package io.aftersales.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is sent to find out who calculates what he should only keep, and how an answer shows it. */
final class Probe {

    /** SQL, JUEL, templates: whoever evaluates one of them writes {@link #RESULT}. */
    static final String EXPRESSIONS =
            "'||(7919*7907)||' ${7919*7907} #{7919*7907} [[${7919*7907}]] __${7919*7907}__ *{7919*7907} {{7919*7907}}";

    /** What makes a statement of its own of a text in a statement. */
    static final String STATEMENT = "'||(7919*7907)||'; select pg_sleep(9) -- " + EXPRESSIONS;

    static final String FORMULA = "=7919*7907";
    static final String SPEL = "T(java.lang.Math).multiplyExact(7919,7907)";

    /** A character that no text has and no column takes. */
    static final String UNFIT = "a\u0000b";

    static final String RESULT = "62615533";

    /** How errors tell of statements; the three letters alone come by chance in the token of a form. */
    private static final List<String> STATEMENTS = List.of("SQLState", "SQLException", "SQL:", "SQL [");

    private Probe() {}

    /** Whether an answer shows that something was calculated, a file was read, or where an error comes from. */
    static boolean hits(String answer) {
        return answer.contains(RESULT)
                || answer.contains("root:")
                || STATEMENTS.stream().anyMatch(answer::contains)
                || answer.contains("\tat ");
    }

    /** Returns who may send what, by method and address as in {@code docs/rights.csv}. */
    static Map<String, String> rights() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("docs", "rights.csv"))) {
            return lines.skip(1)
                    .map(line -> line.split(",", 3))
                    .collect(Collectors.toMap(cells -> cells[0] + " " + cells[1], cells -> cells[2]));
        }
    }
}
