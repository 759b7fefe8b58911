package io.aftersales.fees.process;

import io.aftersales.engine.People;
import io.aftersales.fees.FeeStaff;
import org.springframework.stereotype.Component;

/** The users and groups of the engine. */
@Component
class EngineFeeStaff implements FeeStaff {

    private final People people;

    EngineFeeStaff(People people) {
        this.people = people;
    }

    @Override
    public boolean isMember(String user, String group) {
        return people.isMember(user, group);
    }

    @Override
    public String nameOf(String user) {
        return people.nameOf(user);
    }
}
