package io.aftersales.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The users and groups of the engine, whether or not who asks may read them. */
@Component
public class People {

    private final IdentityService identities;

    People(IdentityService identities) {
        this.identities = identities;
    }

    public boolean exists(String user) {
        return WithoutRights.get(
                identities, () -> identities.createUserQuery().userId(user).count() > 0);
    }

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

    /** Returns the members of that group, by name. */
    public List<String> members(String group) {
        return WithoutRights.get(
                identities,
                () -> identities.createUserQuery().memberOfGroup(group).orderByUserId().asc().list().stream()
                        .map(User::getId)
                        .toList());
    }

    /** Returns first and last name; the login where there is neither. */
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
