package io.aftersales.surveys;

import io.aftersales.problems.CsvList;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Questions as a spreadsheet saves them: one line each, of one or several services. */
final class QuestionnaireSheet {

    private static final List<String> COLUMNS = List.of("service", "code", "kind", "text_en", "text_zh");

    private QuestionnaireSheet() {}

    /**
     * Returns the questions of each service, in the order of the lines.
     *
     * @throws InvalidInput with everything that is wrong: a survey that lacks a question is worse than none
     */
    static Map<SurveyedService, List<Question>> read(String csv) {
        Map<SurveyedService, List<Question>> sheet = new LinkedHashMap<>();
        Problems problems = new Problems();
        for (CsvList.Line line : CsvList.read(csv, COLUMNS)) {
            add(line, "line " + line.number() + ": ", sheet, problems);
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
            CsvList.Line line, String place, Map<SurveyedService, List<Question>> sheet, Problems problems) {
        Map<String, String> names = Map.of("textEn", "text_en", "textZh", "text_zh");
        var service = problems.requiredOneOf(place + "service", line.value("service"), SurveyedService.class);
        var question = QuestionnaireCheck.question(
                new QuestionnaireDraft.QuestionDraft(
                        line.value("code"), line.value("kind"), line.value("text_en"), line.value("text_zh")),
                name -> place + names.getOrDefault(name, name),
                problems);
        service.ifPresent(known -> question.ifPresent(
                asked -> sheet.computeIfAbsent(known, none -> new ArrayList<>()).add(asked)));
    }
}
