package io.aftersales.surveys;

import io.aftersales.problems.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads answers. Only the overall rating must be there: who paid nothing need not rate the cost. */
final class AnswerCheck {

    static final int TEXT_LENGTH = 2000;
    static final int PROBLEM_LENGTH = 4000;

    private static final Pattern RATING = Pattern.compile("[1-5]");

    private AnswerCheck() {}

    /**
     * Returns the answers.
     *
     * @param written by the code of the question
     * @param field how a question is called where it was answered
     */
    static List<Answer> read(
            Questionnaire questionnaire,
            Map<String, String> written,
            Function<Question, String> field,
            Problems problems) {
        List<Answer> answers = new ArrayList<>();
        for (Question question : questionnaire.questions()) {
            String value = written.get(question.code());
            if (question.kind() == QuestionKind.TEXT) {
                problems.optional(field.apply(question), value, TEXT_LENGTH)
                        .ifPresent(text -> answers.add(new Answer(question.code(), null, text)));
            } else {
                rating(question, value, field.apply(question), problems)
                        .ifPresent(rating -> answers.add(new Answer(question.code(), rating, null)));
            }
        }
        return answers;
    }

    private static Optional<Integer> rating(
            Question question, @Nullable String value, String field, Problems problems) {
        String text = value == null ? "" : value.strip();
        if (text.isEmpty() && !question.code().equals(QuestionnaireCheck.SATISFACTION)) {
            return Optional.empty();
        }
        if (!RATING.matcher(text).matches()) {
            problems.reject(field, value, "surveys.rating");
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(text));
    }

    /** Whether the overall rating is so bad that somebody looks into it. */
    static boolean unhappy(List<Answer> answers, long problemRating) {
        return answers.stream()
                .filter(answer -> answer.code().equals(QuestionnaireCheck.SATISFACTION))
                .map(Answer::rating)
                .anyMatch(rating -> rating != null && rating <= problemRating);
    }
}
