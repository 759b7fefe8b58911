package io.aftersales.repairs.process;

import io.aftersales.engine.People;
import io.aftersales.repairs.RepairStaff;
import java.util.List;
import org.springframework.stereotype.Component;

/** The users and groups of the engine. */
@Component
class EngineRepairStaff implements RepairStaff {

    private final People people;

    EngineRepairStaff(People people) {
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

    @Override
    public List<String> members(String group) {
        return people.members(group);
    }
}
