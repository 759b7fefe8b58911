package io.aftersales.cases;

import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Looks for viruses in files before they are kept (SEC-03), where the installation names a scanner. With one, nothing is
 * kept that it has not looked at: while it gives no answer files are refused for the time being.
 */
@Component
public class VirusCheck {

    private static final Logger LOG = LoggerFactory.getLogger(VirusCheck.class);

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Optional<ClamAv> scanner;
    private volatile long askAgainAt = System.nanoTime();

    /** Sets {@code aftersales.antivirus}: where ClamAV listens; no host for none. */
    @Autowired
    VirusCheck(
            @Value("${aftersales.antivirus.host:}") String host, @Value("${aftersales.antivirus.port:3310}") int port) {
        this(host.isBlank() ? Optional.empty() : Optional.of(new ClamAv(host.strip(), port, PATIENCE)));
    }

    VirusCheck(Optional<ClamAv> scanner) {
        this.scanner = scanner;
    }

    Optional<ClamAv> scanner() {
        return scanner;
    }

    /**
     * Returns when nothing was found in the content, or there is no scanner.
     *
     * @throws io.aftersales.problems.InvalidInput naming the field {@code file} if a virus was found
     * @throws Refused for the time being, if the scanner gives no answer
     */
    void expectClean(byte[] content) {
        if (scanner.isPresent() && content.length > 0) {
            Problems problems = new Problems();
            found(scanner.get(), content)
                    .ifPresent(virus -> problems.reject("file", null, "cases.attachment.virus", virus));
            problems.throwIfAny();
        }
    }

    private Optional<String> found(ClamAv scanner, byte[] content) {
        // who is waited for in vain is not asked by everybody at once: each would keep a connection to the database
        if (System.nanoTime() - askAgainAt < 0) {
            throw unchecked();
        }
        try {
            Optional<String> found = scanner.find(content);
            found.ifPresent(virus -> LOG.warn("A file was refused: {}", virus));
            return found;
        } catch (IOException e) {
            askAgainAt = System.nanoTime() + PAUSE.toNanos();
            LOG.error("A file cannot be checked for viruses now: {}", e.getMessage());
            throw unchecked();
        }
    }

    private static Refused unchecked() {
        return new Refused(Refused.Kind.NOT_NOW, "cases.attachment.unchecked");
    }
}
