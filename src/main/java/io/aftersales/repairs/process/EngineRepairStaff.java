package io.aftersales.repairs.process;

import io.aftersales.engine.WithoutRights;
import io.aftersales.repairs.RepairStaff;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The users and groups of the engine. */
@Component
class EngineRepairStaff implements RepairStaff {

    private final IdentityService identities;

    EngineRepairStaff(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public boolean isMember(String user, String group) {
        return members(group).contains(user);
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

    @Override
    public List<String> members(String group) {
        return WithoutRights.get(
                identities,
                () -> identities.createUserQuery().memberOfGroup(group).orderByUserId().asc().list().stream()
                        .map(User::getId)
                        .toList());
    }
}
