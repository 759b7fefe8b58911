package io.aftersales.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.testing.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Passwords are slow to try, and logins are not slow again and again. */
@Requirement("SEC-03")
class PasswordHashingTest {

    private static final int FEW = 1_000;
    private static final String PASSWORD = "four swans on a frozen lake";

    /** What was really hashed, and how often. */
    private final List<String> hashed = new ArrayList<>();

    private final PasswordHashing hashing = new PasswordHashing(FEW, Counted::new);

    @Test
    void theSamePasswordIsStoredDifferentlyEachTimeAndFitsItsColumn() {
        PasswordHashing real = new PasswordHashing(FEW);

        String stored = real.encrypt(PASSWORD);

        assertThat(stored).startsWith("1000:").isNotEqualTo(real.encrypt(PASSWORD));
        assertThat("{%s}%s".formatted(real.hashAlgorithmName(), stored)).hasSizeLessThan(255);
        assertThat(real.check(PASSWORD, stored)).isTrue();
        assertThat(real.check(PASSWORD + " ", stored)).isFalse();
    }

    @Test
    void whatWasStoredWithOtherIterationsIsStillRead() {
        String before = new PasswordHashing(FEW + 1).encrypt(PASSWORD);

        assertThat(new PasswordHashing(FEW).check(PASSWORD, before)).isTrue();
        assertThat(new PasswordHashing(FEW).check("another", before)).isFalse();
    }

    @Test
    void aRightPasswordIsHashedOnceAndAWrongOneEachTime() {
        assertThat(hashing.check(PASSWORD, "1000:" + PASSWORD)).isTrue();
        assertThat(hashing.check(PASSWORD, "1000:" + PASSWORD)).isTrue();
        assertThat(hashed).containsExactly(PASSWORD);

        assertThat(hashing.check("wrong", "1000:" + PASSWORD)).isFalse();
        assertThat(hashing.check("wrong", "1000:" + PASSWORD)).isFalse();
        assertThat(hashed).containsExactly(PASSWORD, "wrong", "wrong");
    }

    @Test
    void aPasswordThatWasChangedIsWrongAtOnce() {
        assertThat(hashing.check(PASSWORD, "1000:" + PASSWORD)).isTrue();

        assertThat(hashing.check(PASSWORD, "1000:changed")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aNameThatNobodyHasCostsAsMuchAsAWrongPassword(boolean known) {
        PasswordHashing.SameWork work = new PasswordHashing.SameWork(hashing);
        work.setNext(answering(() -> known && hashing.check("wrong", "1000:" + PASSWORD)));

        assertThat(work.execute(new CheckPassword("somebody", "wrong"))).isFalse();

        assertThat(hashed).hasSize(1);
    }

    @Test
    void tooFewIterationsAreRefused() {
        assertThatThrownBy(() -> new PasswordHashing(FEW - 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("aftersales.login.password-iterations is 999");
    }

    private static CommandExecutor answering(BooleanSupplier answer) {
        return new CommandExecutor() {
            @Override
            @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
            public <T> T execute(Command<T> command) {
                return (T) Boolean.valueOf(answer.getAsBoolean());
            }
        };
    }

    /** Hashes by keeping the text. */
    private final class Counted implements PasswordEncoder {

        Counted(int iterations) {
            assertThat(iterations).isEqualTo(FEW);
        }

        @Override
        public String encode(CharSequence password) {
            hashed.add(password.toString());
            return password.toString();
        }

        @Override
        public boolean matches(CharSequence password, String encoded) {
            return encode(password).equals(encoded);
        }
    }
}
