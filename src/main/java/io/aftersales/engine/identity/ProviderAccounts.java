package io.aftersales.engine.identity;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The users of the engine who log in at the company's provider. The engine keeps them, because it asks for people who
 * are not there: whom to tell of an overdue promise, who may take a task. Nobody knows their passwords.
 */
@Component
public class ProviderAccounts {

    private static final Pattern LOGIN = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._@-]{0,63}");

    private static final int PASSWORD_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final IdentityService identities;
    private final JdbcClient jdbc;

    ProviderAccounts(IdentityService identities, JdbcClient jdbc) {
        this.identities = identities;
        this.jdbc = jdbc;
    }

    /**
     * Makes the user as the provider tells, or brings him up to date: his groups are those given and no other of ours.
     * Everything or nothing; several logins of one person at once make one user.
     *
     * @param groups none where the person has no post here: then he is let in no more, and nobody is made
     */
    @Transactional
    public Entry enter(ProviderIdentity person, Set<StaffGroup> groups) {
        Optional<String> known = userOf(person);
        if (groups.isEmpty()) {
            known.ifPresent(user -> join(user, groups));
            return Entry.refused(Refusal.NO_GROUP);
        }
        return known.map(user -> update(user, person, groups)).orElseGet(() -> make(person, groups));
    }

    private Entry make(ProviderIdentity person, Set<StaffGroup> groups) {
        String user = person.login();
        if (!LOGIN.matcher(user).matches()) {
            return Entry.refused(Refusal.NO_LOGIN);
        }
        if (!link(user, person)) {
            // another login of his was faster, or the name is another person's
            return userOf(person)
                    .map(made -> update(made, person, groups))
                    .orElseGet(() -> Entry.refused(Refusal.LOGIN_TAKEN));
        }
        if (identities.createUserQuery().userId(user).count() > 0) {
            jdbc.sql("delete from provider_account where user_id = ?")
                    .param(user)
                    .update();
            return Entry.refused(Refusal.LOGIN_TAKEN);
        }
        return update(user, person, groups);
    }

    private boolean link(String user, ProviderIdentity person) {
        return jdbc.sql(
                                "insert into provider_account (user_id, issuer, provider_subject) values (?, ?, ?) on conflict do nothing")
                        .param(user)
                        .param(person.issuer())
                        .param(person.subject())
                        .update()
                == 1;
    }

    private Entry update(String id, ProviderIdentity person, Set<StaffGroup> groups) {
        User user = Optional.ofNullable(identities.createUserQuery().userId(id).singleResult())
                .orElseGet(() -> newUser(id));
        user.setFirstName(person.firstName());
        user.setLastName(person.lastName());
        user.setEmail(person.email());
        // its rules are for passwords that people think of: a name of two letters is found in any random one
        ((IdentityServiceImpl) identities).saveUser(user, true);
        join(id, groups);
        return Entry.of(id);
    }

    /** Without a password the engine would answer guesses with an error, so there is one that nobody learns. */
    private User newUser(String id) {
        byte[] password = new byte[PASSWORD_BYTES];
        RANDOM.nextBytes(password);
        User user = identities.newUser(id);
        user.setPassword(Base64.getEncoder().encodeToString(password));
        return user;
    }

    private void join(String user, Set<StaffGroup> groups) {
        Set<String> wanted = groups.stream().map(StaffGroup::id).collect(Collectors.toSet());
        Set<String> present = identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
        Arrays.stream(StaffGroup.values()).map(StaffGroup::id).forEach(group -> {
            if (wanted.contains(group) && !present.contains(group)) {
                identities.createMembership(user, group);
            } else if (!wanted.contains(group) && present.contains(group)) {
                identities.deleteMembership(user, group);
            }
        });
    }

    /** Locks the person until the transaction ends. */
    private Optional<String> userOf(ProviderIdentity person) {
        return jdbc.sql("select user_id from provider_account where issuer = ? and provider_subject = ? for update")
                .param(person.issuer())
                .param(person.subject())
                .query(String.class)
                .optional();
    }

    /** Why somebody whom the provider knows is not let in. */
    public enum Refusal {
        /** None of his groups there is one of ours. */
        NO_GROUP,
        /** The provider tells no login that can be a user's name here. */
        NO_LOGIN,
        /** The name belongs to an account with a password, or to another person. */
        LOGIN_TAKEN
    }

    /** Who was let in, or why not. */
    public record Entry(Optional<String> user, Optional<Refusal> refusal) {

        static Entry of(String user) {
            return new Entry(Optional.of(user), Optional.empty());
        }

        static Entry refused(Refusal refusal) {
            return new Entry(Optional.empty(), Optional.of(refusal));
        }
    }
}
