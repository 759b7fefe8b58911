package io.aftersales.evidence;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the log says of a case that is exported, the export itself included. */
@Component
class Export {

    private final EvidenceLog log;
    private final EvidenceSealing sealing;
    private final SealedEvents sealed;
    private final ChainCheck chain;

    Export(EvidenceLog log, EvidenceSealing sealing, SealedEvents sealed, ChainCheck chain) {
        this.log = log;
        this.sealing = sealing;
        this.sealed = sealed;
        this.chain = chain;
    }

    /** Takes a line. */
    interface Lines {
        void add(String line) throws IOException;
    }

    /** Records that the case was exported, seals what waits, and returns the end of the chain. */
    Anchor record(String number, String by) {
        log.record(number, EvidenceKind.CASE_EXPORTED, by, Map.of());
        int next;
        do {
            next = sealing.sealNext();
        } while (next == EvidenceSealing.BATCH);
        return chain.head();
    }

    /** Hands over the sealed events of a case: the hash before, its own, and what was hashed, apart by tabs. */
    @Transactional(readOnly = true)
    public void chainOf(String number, Lines lines) throws IOException {
        try (Stream<String> events = sealed.linesOf(number)) {
            for (Iterator<String> each = events.iterator(); each.hasNext(); ) {
                lines.add(each.next());
            }
        }
    }
}
