package io.aftersales.complaints.process;

import io.aftersales.complaints.ComplaintStaff;
import io.aftersales.engine.WithoutRights;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The users and groups of the engine. */
@Component
class EngineComplaintStaff implements ComplaintStaff {

    private final IdentityService identities;

    EngineComplaintStaff(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public boolean exists(String user) {
        return WithoutRights.get(
                identities, () -> identities.createUserQuery().userId(user).count() > 0);
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
