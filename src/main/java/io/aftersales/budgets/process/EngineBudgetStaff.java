package io.aftersales.budgets.process;

import io.aftersales.budgets.BudgetStaff;
import io.aftersales.engine.People;
import org.springframework.stereotype.Component;

/** The users and groups of the engine. */
@Component
class EngineBudgetStaff implements BudgetStaff {

    private final People people;

    EngineBudgetStaff(People people) {
        this.people = people;
    }

    @Override
    public boolean isMember(String user, String group) {
        return people.isMember(user, group);
    }
}
