package io.aftersales.surveys;

import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questions of surveys, which the process owner keeps. Every method is one transaction and joins a running one. */
@Service
@Transactional
public class Questionnaires {

    private final QuestionnaireStore store;
    private final Clock clock;

    Questionnaires(QuestionnaireStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Returns every version, by service, the newest first. */
    @Transactional(readOnly = true)
    public List<Questionnaire> list() {
        return store.all();
    }

    /**
     * Returns a version.
     *
     * @throws Refused if there is none
     */
    @Transactional(readOnly = true)
    public Questionnaire get(SurveyedService service, int version) {
        return store.find(service, version)
                .orElseThrow(
                        () -> new Refused(Refused.Kind.UNKNOWN, "surveys.questionnaire.unknown", service, version));
    }

    /** Returns the questions that are asked now. */
    @Transactional(readOnly = true)
    public Questionnaire current(SurveyedService service) {
        return store.latest(service)
                .orElseThrow(() -> new IllegalStateException("No questionnaire is published for " + service));
    }

    /**
     * Publishes the next version of a survey. Surveys that are under way keep theirs. The same questions as now are no
     * new version.
     *
     * @return the version that counts from now on
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong
     */
    public Questionnaire publish(QuestionnaireDraft draft, String by) {
        Problems problems = new Problems();
        var service = problems.requiredOneOf("service", draft.service(), SurveyedService.class);
        List<Question> questions = new ArrayList<>();
        List<QuestionnaireDraft.@Nullable QuestionDraft> drafts =
                draft.questions() == null ? List.of() : draft.questions();
        for (int index = 0; index < drafts.size(); index++) {
            String place = "questions[%d].".formatted(index);
            QuestionnaireDraft.QuestionDraft given = drafts.get(index);
            QuestionnaireCheck.question(
                            given == null ? new QuestionnaireDraft.QuestionDraft(null, null, null, null) : given,
                            name -> place + name,
                            problems)
                    .ifPresent(questions::add);
        }
        problems.throwIfAny();
        QuestionnaireCheck.whole("questions", questions, problems);
        problems.throwIfAny();
        return publish(service.orElseThrow(), questions, by);
    }

    /**
     * Publishes the surveys of a list in CSV with the columns service, code, kind, text_en and text_zh: all or none.
     *
     * @return the versions that count from now on
     * @throws io.aftersales.problems.InvalidInput with every line that is wrong
     */
    public List<Questionnaire> importCsv(String csv, String by) {
        return QuestionnaireSheet.read(csv).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(survey -> publish(survey.getKey(), survey.getValue(), by))
                .toList();
    }

    private Questionnaire publish(SurveyedService service, List<Question> questions, String by) {
        store.lock(service);
        Optional<Questionnaire> present = store.latest(service);
        if (present.isPresent() && present.get().questions().equals(questions)) {
            return present.get();
        }
        Questionnaire next = new Questionnaire(
                service, present.map(Questionnaire::version).orElse(0) + 1, clock.instant(), by, questions);
        store.add(next);
        return next;
    }
}
