package io.aftersales.replacements.process;

import io.aftersales.engine.People;
import io.aftersales.replacements.ReplacementStaff;
import org.springframework.stereotype.Component;

/** The users and groups of the engine. */
@Component
class EngineReplacementStaff implements ReplacementStaff {

    private final People people;

    EngineReplacementStaff(People people) {
        this.people = people;
    }

    @Override
    public boolean isMember(String user, String group) {
        return people.isMember(user, group);
    }
}
