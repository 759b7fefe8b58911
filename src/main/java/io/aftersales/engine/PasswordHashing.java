package io.aftersales.engine;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * Stores passwords under PBKDF2, which is slow on purpose (ASVS 2.4): whoever has the table can try few. The engine reads
 * those that it stored by itself, under SHA-512, until they are changed.
 *
 * <p>A client that sends name and password with each request would be slow as well: what was right is remembered, by a
 * hash with a key that lives as long as this process, of the password and of what is stored. A password that is changed
 * or taken away is wrong at once. A name that nobody has is answered after as much work as one that somebody has.
 */
class PasswordHashing extends AbstractProcessEnginePlugin implements PasswordEncryptor {

    /** What OWASP asks of PBKDF2 with SHA-512. */
    static final int LEAST_IN_PRODUCTION = 210_000;

    private static final int LEAST = 1_000;
    private static final int SALT_BYTES = 16;
    private static final int MOST_REMEMBERED = 10_000;
    private static final String MAC = "HmacSHA256";

    private final int iterations;
    private final IntFunction<PasswordEncoder> encoders;
    private final SecretKeySpec secret;
    private final Map<String, Boolean> right = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });
    private final ThreadLocal<Boolean> compared = ThreadLocal.withInitial(() -> false);

    /**
     * @param iterations of a password that is stored from now on; stored ones keep theirs
     * @throws IllegalArgumentException below 1,000
     */
    PasswordHashing(int iterations) {
        this(iterations, PasswordHashing::pbkdf2);
    }

    PasswordHashing(int iterations, IntFunction<PasswordEncoder> encoders) {
        if (iterations < LEAST) {
            throw new IllegalArgumentException(
                    "aftersales.login.password-iterations is %d, and must be %d or more".formatted(iterations, LEAST));
        }
        this.iterations = iterations;
        this.encoders = encoders;
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        this.secret = new SecretKeySpec(key, MAC);
    }

    private static PasswordEncoder pbkdf2(int iterations) {
        return new Pbkdf2PasswordEncoder("", SALT_BYTES, iterations, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setPasswordEncryptor(this);
        EngineInterceptors.addInside(configuration, () -> new SameWork(this));
    }

    @Override
    public String hashAlgorithmName() {
        return "PBKDF2-SHA512";
    }

    @Override
    public String encrypt(String password) {
        return iterations + ":" + encoders.apply(iterations).encode(password);
    }

    @Override
    public boolean check(String password, String stored) {
        String known = keyed(password, stored);
        if (right.containsKey(known)) {
            return true;
        }
        compared.set(true);
        int end = stored.indexOf(':');
        boolean matches =
                encoders.apply(Integer.parseInt(stored.substring(0, end))).matches(password, stored.substring(end + 1));
        if (matches) {
            right.put(known, true);
        }
        return matches;
    }

    private String keyed(String password, String stored) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(secret);
            mac.update(stored.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return new String(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)), StandardCharsets.ISO_8859_1);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hashes for nothing where a wrong login compared nothing: nobody has the name, or he must wait. */
    static final class SameWork extends CommandInterceptor {

        private final PasswordHashing passwords;

        SameWork(PasswordHashing passwords) {
            this.passwords = passwords;
        }

        @Override
        public <T> T execute(Command<T> command) {
            if (!(command instanceof CheckPassword)) {
                return next.execute(command);
            }
            passwords.compared.remove();
            T answer = next.execute(command);
            if (Boolean.FALSE.equals(answer) && !passwords.compared.get()) {
                passwords.encrypt("");
            }
            passwords.compared.remove();
            return answer;
        }
    }
}
