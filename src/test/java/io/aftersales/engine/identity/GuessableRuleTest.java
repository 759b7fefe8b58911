package io.aftersales.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords are too easy to guess. */
@Requirement("SEC-03")
class GuessableRuleTest {

    private final GuessableRule rule = new GuessableRule();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "P@ssw0rd1234",
                "qwertyuiop12",
                "iloveyou1234",
                "123456789012",
                "abcdefghijkl",
                "aaaaaaaaaaaa",
                "princess1990!",
                "aftersales2026",
                "@ftersale$-2026"
            })
    void whatIsAmongTheCommonOnesOrMadeOfThemIsRefused(String password) {
        assertThat(rule.execute(password)).isFalse();
        assertThat(rule.execute(password, user("li.wei", null))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"four words in row", "a long password", "x9fK2mPq7vLt", "summer in Hangzhou", "门锁坏了要修三次才好呢"})
    void anythingElseIsTakenWhateverItIsMadeOf(String password) {
        assertThat(rule.execute(password)).isTrue();
        assertThat(rule.execute(password, user("li.wei", "li.wei@example.com"))).isTrue();
    }

    /** At a hundred million tries. */
    @ParameterizedTest
    @CsvSource({"jdoe@example, false", "summer2026!!, true"})
    void theLimitIsAHundredMillionTries(String password, boolean taken) {
        assertThat(rule.execute(password)).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"xquantorbel, ", "other, xquantorbel@example.com", "other, info@xquantorbel.example"})
    void namesOfTheUserAreGuessedFirst(String id, @Nullable String mail) {
        assertThat(rule.execute("xqu4nt0rbel1")).isTrue();
        assertThat(rule.execute("xqu4nt0rbel1", user(id, mail))).isFalse();
    }

    @Test
    void namesAreTheFirstAndTheLastToo() {
        User first = user("other", null);
        first.setFirstName("Xquantorbel");
        User last = user("other", null);
        last.setLastName("Xquantorbel");

        assertThat(rule.execute("xqu4nt0rbel1", first)).isFalse();
        assertThat(rule.execute("xqu4nt0rbel1", last)).isFalse();
    }

    @Test
    void theBeginningOfALongOneHasToBeHardToGuess() {
        String easy = "a".repeat(64);

        assertThat(rule.execute(easy + "x9fK2mPq7vLt")).isFalse();
        assertThat(rule.execute("x9fK2mPq7vLt" + easy.repeat(100))).isTrue();
    }

    private static User user(String id, @Nullable String mail) {
        User user = new UserEntity(id);
        user.setEmail(mail);
        return user;
    }
}
