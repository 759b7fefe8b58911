package io.aftersales.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Refuses to start the profile {@code production} without what only the operator can give; names all that is missing. */
public class ProductionRequirements implements ApplicationListener<ApplicationPreparedEvent> {

    private static final int SHORTEST_KEY = 32;
    private static final int SHORTEST_PASSWORD = 12;

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        Environment environment = event.getApplicationContext().getEnvironment();
        if (!environment.acceptsProfiles(Profiles.of("production"))) {
            return;
        }
        List<String> missing = new ArrayList<>();
        require(environment, "spring.datasource.url", "SPRING_DATASOURCE_URL", 1, missing);
        requireKey(environment, missing);
        require(environment, "aftersales.admin.password", "AFTERSALES_ADMIN_PASSWORD", SHORTEST_PASSWORD, missing);
        requireIterations(environment, missing);
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "The profile production does not start without:\n" + String.join("\n", missing));
        }
    }

    private static void requireKey(Environment environment, List<String> missing) {
        String current = environment.getProperty("aftersales.encryption.current", "");
        String id = current.isBlank() || current.equals("k1") ? "" : current;
        require(
                environment,
                "aftersales.encryption.key" + (id.isEmpty() ? "" : "s." + id),
                "AFTERSALES_ENCRYPTION_KEY" + (id.isEmpty() ? "" : "S_" + id.toUpperCase(Locale.ROOT)),
                SHORTEST_KEY,
                missing);
    }

    private static void requireIterations(Environment environment, List<String> missing) {
        String iterations = environment.getProperty("aftersales.login.password-iterations");
        if (iterations != null && !enough(iterations.strip())) {
            missing.add("  aftersales.login.password-iterations: is %s, needs a whole number of at least %d"
                    .formatted(iterations.strip(), PasswordHashing.LEAST_IN_PRODUCTION));
        }
    }

    private static boolean enough(String iterations) {
        try {
            return Integer.parseInt(iterations) >= PasswordHashing.LEAST_IN_PRODUCTION;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    private static void require(
            Environment environment, String property, String variable, int shortest, List<String> missing) {
        String value = environment.getProperty(property, "");
        if (value.strip().length() < shortest) {
            missing.add("  %s (environment variable %s): %s"
                    .formatted(
                            property,
                            variable,
                            value.isBlank() ? "not set" : "needs at least " + shortest + " characters"));
        }
    }
}
