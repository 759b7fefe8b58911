package io.aftersales.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine's table of users holds of passwords. */
@IntegrationTest
@Requirement("SEC-03")
class StoredPasswordsTest {

    private static final String PASSWORD = "four swans on a frozen lake";

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient database;

    private final String name = "u" + UUID.randomUUID();

    @BeforeEach
    void makeUser() {
        User user = identities.newUser(name);
        user.setPassword(PASSWORD);
        identities.saveUser(user);
    }

    @AfterEach
    void removeUser() {
        identities.deleteUser(name);
    }

    @Test
    void isSlowToTry() {
        assertThat(column("pwd_")).startsWith("{PBKDF2-SHA512}1000:").doesNotContain(PASSWORD);
        assertThat(identities.checkPassword(name, PASSWORD)).isTrue();
        assertThat(identities.checkPassword(name, PASSWORD + "s")).isFalse();
    }

    @Test
    void isWrongAtOnceWhenItIsChangedElsewhere() {
        assertThat(identities.checkPassword(name, PASSWORD)).isTrue();
        User user = identities.createUserQuery().userId(name).singleResult();
        user.setPassword("five herons under the bridge");
        identities.saveUser(user);

        assertThat(identities.checkPassword(name, PASSWORD)).isFalse();
    }

    @Test
    void isReadAsTheEngineStoredItBefore() {
        String before = new Sha512HashDigest().encrypt(PASSWORD + column("salt_"));
        database.sql("update act_id_user set pwd_ = ? where id_ = ?")
                .param("{SHA-512}" + before)
                .param(name)
                .update();

        assertThat(identities.checkPassword(name, PASSWORD)).isTrue();
        assertThat(identities.checkPassword(name, PASSWORD + "s")).isFalse();
    }

    private String column(String column) {
        return database.sql("select %s from act_id_user where id_ = ?".formatted(column))
                .param(name)
                .query(String.class)
                .single();
    }
}
