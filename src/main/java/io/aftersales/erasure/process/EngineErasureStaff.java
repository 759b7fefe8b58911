package io.aftersales.erasure.process;

import io.aftersales.engine.People;
import io.aftersales.erasure.ErasureStaff;
import org.springframework.stereotype.Component;

/** The users and groups of the engine. */
@Component
class EngineErasureStaff implements ErasureStaff {

    private final People people;

    EngineErasureStaff(People people) {
        this.people = people;
    }

    @Override
    public boolean isMember(String user, String group) {
        return people.isMember(user, group);
    }
}
