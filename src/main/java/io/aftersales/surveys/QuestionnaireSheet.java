package io.aftersales.surveys;

import io.aftersales.problems.FieldProblem;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Questions as a spreadsheet saves them: one line each, of one or several services. */
final class QuestionnaireSheet {

    private static final List<String> COLUMNS = List.of("service", "code", "kind", "text_en", "text_zh");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private QuestionnaireSheet() {}

    /**
     * Returns the questions of each service, in the order of the lines.
     *
     * @throws InvalidInput with everything that is wrong: a survey that lacks a question is worse than none
     */
    static Map<SurveyedService, List<Question>> read(String csv) {
        String text = csv.startsWith(BYTE_ORDER_MARK) ? csv.substring(1) : csv;
        Map<SurveyedService, List<Question>> sheet = new LinkedHashMap<>();
        Problems problems = new Problems();
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            if (!parser.getHeaderNames().stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList()
                    .containsAll(COLUMNS)) {
                throw refused("surveys.csv.columns", String.join(",", COLUMNS));
            }
            for (CSVRecord line : parser) {
                add(line, "line " + parser.getCurrentLineNumber() + ": ", sheet, problems);
            }
        } catch (IllegalArgumentException doubleColumn) {
            throw refused("surveys.csv.columns", String.join(",", COLUMNS));
        } catch (UncheckedIOException | CSVException unclosedQuote) {
            throw refused("surveys.csv.quotes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        problems.throwIfAny();
        sheet.forEach((service, questions) -> QuestionnaireCheck.whole(service.name(), questions, problems));
        if (sheet.isEmpty()) {
            problems.reject("csv", null, "problem.required");
        }
        problems.throwIfAny();
        return sheet;
    }

    private static void add(
            CSVRecord line, String place, Map<SurveyedService, List<Question>> sheet, Problems problems) {
        Map<String, String> names = Map.of("textEn", "text_en", "textZh", "text_zh");
        var service = problems.requiredOneOf(place + "service", value(line, "service"), SurveyedService.class);
        var question = QuestionnaireCheck.question(
                new QuestionnaireDraft.QuestionDraft(
                        value(line, "code"), value(line, "kind"), value(line, "text_en"), value(line, "text_zh")),
                name -> place + names.getOrDefault(name, name),
                problems);
        service.ifPresent(known -> question.ifPresent(
                asked -> sheet.computeIfAbsent(known, none -> new ArrayList<>()).add(asked)));
    }

    private static String value(CSVRecord line, String column) {
        return line.isSet(column) ? line.get(column) : "";
    }

    private static InvalidInput refused(String expectation, Object... arguments) {
        return new InvalidInput(List.of(new FieldProblem("csv", null, expectation, List.of(arguments))));
    }
}
