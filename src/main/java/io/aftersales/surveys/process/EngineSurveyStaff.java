package io.aftersales.surveys.process;

import io.aftersales.engine.People;
import io.aftersales.surveys.SurveyStaff;
import org.springframework.stereotype.Component;

/** The users and groups of the engine. */
@Component
class EngineSurveyStaff implements SurveyStaff {

    private final People people;

    EngineSurveyStaff(People people) {
        this.people = people;
    }

    @Override
    public boolean isMember(String user, String group) {
        return people.isMember(user, group);
    }
}
