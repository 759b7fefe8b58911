package io.aftersales.surveys;

import io.aftersales.cases.TextFields;
import io.aftersales.problems.Problems;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Checks questions that are handed in. */
final class QuestionnaireCheck {

    static final int MOST_RATINGS = 6;
    static final int MOST_TEXTS = 2;
    static final int CODE_LENGTH = 40;
    static final int TEXT_LENGTH = 200;

    /** What every survey asks, so that all services can be compared. */
    static final String SATISFACTION = "SATISFACTION";

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

    private QuestionnaireCheck() {}

    /** Returns the question; empty, and problems noted, when something is wrong. */
    static Optional<Question> question(
            QuestionnaireDraft.QuestionDraft draft, UnaryOperator<String> name, Problems problems) {
        Optional<String> code = problems.required(name.apply("code"), draft.code(), CODE_LENGTH)
                .map(text -> text.toUpperCase(Locale.ROOT));
        Optional<String> wrong = code.filter(text -> !CODE.matcher(text).matches());
        wrong.ifPresent(text -> problems.reject(name.apply("code"), text, "surveys.question.code"));
        var kind = problems.requiredOneOf(name.apply("kind"), draft.kind(), QuestionKind.class);
        TextFields texts = new TextFields(problems);
        var english = texts.requiredLine(name.apply("textEn"), draft.textEn(), TEXT_LENGTH);
        var chinese = texts.requiredLine(name.apply("textZh"), draft.textZh(), TEXT_LENGTH);
        return code.isPresent() && wrong.isEmpty() && kind.isPresent() && english.isPresent() && chinese.isPresent()
                ? Optional.of(new Question(code.get(), kind.get(), english.get(), chinese.get()))
                : Optional.empty();
    }

    /** Checks the questions together; {@code field} is where they stand. */
    static void whole(String field, List<Question> questions, Problems problems) {
        List<String> codes = questions.stream().map(Question::code).toList();
        if (codes.stream().distinct().count() < codes.size()) {
            problems.reject(field, String.join(", ", codes), "surveys.question.twice");
        }
        if (questions.stream()
                .noneMatch(question -> question.kind() == QuestionKind.RATING
                        && question.code().equals(SATISFACTION))) {
            problems.reject(field, String.join(", ", codes), "surveys.question.satisfaction", SATISFACTION);
        }
        if (count(questions, QuestionKind.RATING) > MOST_RATINGS || count(questions, QuestionKind.TEXT) > MOST_TEXTS) {
            problems.reject(field, questions.size(), "surveys.question.most", MOST_RATINGS, MOST_TEXTS);
        }
    }

    private static long count(List<Question> questions, QuestionKind kind) {
        return questions.stream().filter(question -> question.kind() == kind).count();
    }
}
