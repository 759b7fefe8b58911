package io.aftersales.budgets.process;

import io.aftersales.budgets.BudgetStaff;
import io.aftersales.engine.WithoutRights;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The users and groups of the engine. */
@Component
class EngineBudgetStaff implements BudgetStaff {

    private final IdentityService identities;

    EngineBudgetStaff(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public boolean isMember(String user, String group) {
        return WithoutRights.get(
                identities,
                () -> identities
                                .createGroupQuery()
                                .groupId(group)
                                .groupMember(user)
                                .count()
                        > 0);
    }
}
