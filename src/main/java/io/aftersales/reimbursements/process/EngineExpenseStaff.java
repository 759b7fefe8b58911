package io.aftersales.reimbursements.process;

import io.aftersales.engine.WithoutRights;
import io.aftersales.reimbursements.ExpenseStaff;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The users and groups of the engine. */
@Component
class EngineExpenseStaff implements ExpenseStaff {

    private final IdentityService identities;

    EngineExpenseStaff(IdentityService identities) {
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
