package io.aftersales.cases;

import io.aftersales.problems.ServerHealth;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Health "antivirus", of the virus scanner. Cases are taken while it does not answer, files are not. */
@Component("antivirusHealthIndicator")
class VirusCheckHealth extends ServerHealth<ClamAv> {

    private final VirusCheck check;

    VirusCheckHealth(VirusCheck check) {
        this.check = check;
    }

    @Override
    protected @Nullable ClamAv server() {
        return check.scanner().orElse(null);
    }

    @Override
    protected void ask(ClamAv scanner) throws IOException {
        scanner.ping();
    }
}
