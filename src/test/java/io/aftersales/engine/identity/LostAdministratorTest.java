package io.aftersales.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.annotation.Transactional;

/** Whoever may set the environment of a node comes in again, and nobody else; each test is rolled back. */
@IntegrationTest
@Transactional
@Requirement("SEC-03")
class LostAdministratorTest {

    private static final String PASSWORD = "stapled-Heron-4712-otter";

    @Autowired
    private IdentityService identities;

    @Autowired
    private Environment environment;

    @Test
    void theAdministratorGetsThePasswordOfTheEnvironmentWhenItIsAskedFor() {
        new Accounts(identities, environment, PASSWORD, true).resetAdministrator();

        assertThat(identities.checkPassword("admin", PASSWORD)).isTrue();
        assertThat(identities.checkPassword("admin", "admin")).isFalse();
    }

    @Test
    void oneWhoIsGoneComesBackWithHisGroup() {
        identities.deleteUser("admin");

        new Accounts(identities, environment, PASSWORD, true).resetAdministrator();

        assertThat(identities.checkPassword("admin", PASSWORD)).isTrue();
        assertThat(identities
                        .createGroupQuery()
                        .groupMember("admin")
                        .groupId(StaffGroup.ADMINISTRATORS.id())
                        .count())
                .isOne();
    }

    @Test
    void otherwiseTheEnvironmentCountsAtTheFirstStartOnly() {
        new Accounts(identities, environment, PASSWORD, false).resetAdministrator();

        assertThat(identities.checkPassword("admin", "admin")).isTrue();
    }
}
