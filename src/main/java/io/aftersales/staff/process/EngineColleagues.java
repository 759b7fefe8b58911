package io.aftersales.staff.process;

import io.aftersales.engine.WithoutRights;
import io.aftersales.staff.Colleagues;
import io.aftersales.staff.Groups;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The users and groups of the engine, whether or not who asks may read them. */
@Component
class EngineColleagues implements Colleagues {

    private final IdentityService identities;

    EngineColleagues(IdentityService identities) {
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

    @Override
    public List<String> members(String group) {
        return WithoutRights.get(
                identities,
                () -> identities.createUserQuery().memberOfGroup(group).orderByUserId().asc().list().stream()
                        .map(User::getId)
                        .toList());
    }

    @Override
    public List<String> departments() {
        return WithoutRights.get(
                identities,
                () -> identities.createGroupQuery().list().stream()
                        .map(Group::getId)
                        .filter(Groups::isDepartment)
                        .sorted()
                        .toList());
    }

    /** Returns first and last name. */
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
