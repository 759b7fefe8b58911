package io.aftersales.fees.process;

import io.aftersales.engine.WithoutRights;
import io.aftersales.fees.FeeStaff;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The users and groups of the engine. */
@Component
class EngineFeeStaff implements FeeStaff {

    private final IdentityService identities;

    EngineFeeStaff(IdentityService identities) {
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

    @Override
    public String nameOf(String user) {
        return WithoutRights.get(
                identities,
                () -> Optional.ofNullable(
                                identities.createUserQuery().userId(user).singleResult())
                        .map(found -> Stream.of(found.getFirstName(), found.getLastName())
                                .filter(name -> name != null && !name.isBlank())
                                .collect(Collectors.joining(" ")))
                        .filter(name -> !name.isEmpty())
                        .orElse(user));
    }
}
