package io.aftersales.surveys;

import java.util.List;
import java.util.Optional;

/** The questionnaires on file. The database refuses to change a published one. */
interface QuestionnaireStore {

    /** Returns the newest version of that service. */
    Optional<Questionnaire> latest(SurveyedService service);

    Optional<Questionnaire> find(SurveyedService service, int version);

    /** Returns every version, by service, the newest first. */
    List<Questionnaire> all();

    /** Waits until nobody else publishes questions of that service, and keeps others from it. */
    void lock(SurveyedService service);

    void add(Questionnaire questionnaire);
}
