package io.aftersales.complaints.process;

import io.aftersales.complaints.ComplaintStaff;
import io.aftersales.engine.People;
import org.springframework.stereotype.Component;

/** The users and groups of the engine. */
@Component
class EngineComplaintStaff implements ComplaintStaff {

    private final People people;

    EngineComplaintStaff(People people) {
        this.people = people;
    }

    @Override
    public boolean exists(String user) {
        return people.exists(user);
    }

    @Override
    public boolean isMember(String user, String group) {
        return people.isMember(user, group);
    }
}
