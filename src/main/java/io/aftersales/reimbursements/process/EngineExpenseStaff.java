package io.aftersales.reimbursements.process;

import io.aftersales.engine.People;
import io.aftersales.reimbursements.ExpenseStaff;
import org.springframework.stereotype.Component;

/** The users and groups of the engine. */
@Component
class EngineExpenseStaff implements ExpenseStaff {

    private final People people;

    EngineExpenseStaff(People people) {
        this.people = people;
    }

    @Override
    public boolean isMember(String user, String group) {
        return people.isMember(user, group);
    }
}
