package io.aftersales.replacements.process;

import io.aftersales.engine.WithoutRights;
import io.aftersales.replacements.ReplacementStaff;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The users and groups of the engine. */
@Component
class EngineReplacementStaff implements ReplacementStaff {

    private final IdentityService identities;

    EngineReplacementStaff(IdentityService identities) {
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
