package io.aftersales.cases;

import io.aftersales.problems.Attention;
import java.io.IOException;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Health "antivirus": warns while the virus scanner gives no answer. Cases are taken then, files are not. */
@Component("antivirusHealthIndicator")
class VirusCheckHealth extends AbstractHealthIndicator {

    private final VirusCheck check;

    VirusCheckHealth(VirusCheck check) {
        this.check = check;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up().withDetail("configured", check.scanner().isPresent());
        if (check.scanner().isPresent()) {
            try {
                check.scanner().get().ping();
            } catch (IOException e) {
                builder.status(Attention.WARNING)
                        .withDetail("failure", e.getClass().getSimpleName());
            }
        }
    }
}
