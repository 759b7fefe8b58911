package io.aftersales.surveys;

import java.time.Instant;
import java.util.List;

/**
 * The questions that are asked after a kind of service. A published version never changes.
 *
 * @param version from 1
 * @param questions in the order in which they are asked
 */
public record Questionnaire(
        SurveyedService service, int version, Instant publishedAt, String publishedBy, List<Question> questions) {

    public Questionnaire {
        questions = List.copyOf(questions);
    }

    /** Returns the questions of one kind, in their order. */
    public List<Question> questions(QuestionKind kind) {
        return questions.stream().filter(question -> question.kind() == kind).toList();
    }
}
