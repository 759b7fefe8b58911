package io.aftersales.engine.identity;

import java.util.Arrays;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The groups, the administrator, and in a demonstration one user per post, whose password is his name. */
@Component
class Accounts {

    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

    private static final String ADMINISTRATOR = "admin";

    private final IdentityService identities;
    private final Environment environment;
    private final String adminPassword;
    private final boolean reset;

    Accounts(
            IdentityService identities,
            Environment environment,
            @Value("${aftersales.admin.password}") String adminPassword,
            @Value("${aftersales.admin.reset:false}") boolean reset) {
        this.identities = identities;
        this.environment = environment;
        this.adminPassword = adminPassword;
        this.reset = reset;
    }

    void make() {
        for (StaffGroup group : StaffGroup.values()) {
            if (identities.createGroupQuery().groupId(group.id()).count() == 0) {
                Group made = identities.newGroup(group.id());
                made.setName(group.title());
                made.setType(group.id().startsWith("dept-") ? "DEPARTMENT" : "WORKFLOW");
                identities.saveGroup(made);
            }
        }
        // without a member of this group the engine lets anybody make the first administrator
        administrator();
        if (environment.acceptsProfiles(Profiles.of("!production"))) {
            for (StaffGroup group : StaffGroup.values()) {
                if (group != StaffGroup.ADMINISTRATORS) {
                    member(group.demoUser(), "Demo", group.demoUser(), group);
                }
            }
        }
    }

    private void administrator() {
        member(ADMINISTRATOR, "Administrator", adminPassword, StaffGroup.ADMINISTRATORS);
    }

    /** Where nobody can log in as administrator any more: gives him back what the operator asks for, at each start. */
    void resetAdministrator() {
        if (!reset) {
            return;
        }
        administrator();
        User admin = identities.createUserQuery().userId(ADMINISTRATOR).singleResult();
        admin.setPassword(adminPassword);
        ((IdentityServiceImpl) identities).saveUser(admin, true);
        identities.unlockUser(ADMINISTRATOR);
        LOG.warn("User 'admin' has AFTERSALES_ADMIN_PASSWORD again; take AFTERSALES_ADMIN_RESET away");
    }

    /**
     * A database that a demonstration has used knows users whose password is their name.
     *
     * @throws IllegalStateException in production, while such a user can log in
     */
    void refuseDemonstrationInProduction() {
        if (!environment.acceptsProfiles(Profiles.of("production"))) {
            return;
        }
        Arrays.stream(StaffGroup.values())
                .map(StaffGroup::demoUser)
                .distinct()
                .filter(user -> identities.createUserQuery().userId(user).count() > 0)
                .filter(user -> identities.checkPassword(user, user))
                .findFirst()
                .ifPresent(user -> {
                    throw new IllegalStateException("The profile production does not start on a database with the "
                            + "demonstration user '%s', whose password is his name".formatted(user));
                });
    }

    private void member(String id, String lastName, String password, StaffGroup group) {
        if (identities.createUserQuery().userId(id).count() == 0) {
            User user = identities.newUser(id);
            user.setFirstName(id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1));
            user.setLastName(lastName);
            user.setPassword(password);
            // production asks for a long password of the administrator at its start, and has no user of a demonstration
            ((IdentityServiceImpl) identities).saveUser(user, true);
        }
        if (identities.createGroupQuery().groupId(group.id()).groupMember(id).count() == 0) {
            identities.createMembership(id, group.id());
        }
    }
}
