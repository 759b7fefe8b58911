package io.aftersales.claims;

import io.aftersales.cases.ReceiptTimes;
import io.aftersales.commitments.Promised;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts a checked application on file: claim, promise, messages and timeline, all or nothing. */
@Component
class ClaimFiling {

    private final NewClaims drafts;
    private final ClaimRegister register;
    private final ResponsePromises promises;
    private final ClaimMessages messages;
    private final IntakeCoverage coverage;

    ClaimFiling(
            NewClaims drafts,
            ClaimRegister register,
            ResponsePromises promises,
            ClaimMessages messages,
            IntakeCoverage coverage) {
        this.drafts = drafts;
        this.register = register;
        this.promises = promises;
        this.messages = messages;
        this.coverage = coverage;
    }

    /** A claim on file with the promise that goes with it. */
    record Filed(Claim claim, Promised response) {

        ClaimFacts facts() {
            return new ClaimFacts(
                    claim.number(),
                    claim.request().kind(),
                    claim.request().productLine(),
                    claim.urgency().urgent(),
                    claim.chargeBasis(),
                    response);
        }
    }

    Filed file(ApplicationCheck.Checked application, String by) {
        Instant at = register.now();
        Claim claim = drafts.of(application, at, by);
        Promised response = promises.make(claim);
        register.add(claim);
        register.note(claim, ClaimEvent.RECEIVED, by, facts(claim));
        application.earlier().ifPresent(earlier -> noteLateEntry(claim, earlier, by));
        coverage.assess(claim);
        messages.received(claim, response, at);
        return new Filed(claim, response);
    }

    /** The response is promised from receipt, so that who put it on file later says why. */
    private void noteLateEntry(Claim claim, ReceiptTimes.Earlier earlier, String by) {
        register.note(
                claim,
                ClaimEvent.ENTERED_LATE,
                by,
                Map.of("receivedAt", earlier.receivedAt().toString()),
                earlier.reason().map(why -> Map.of("lateEntryReason", why)).orElseGet(Map::of));
    }

    /** What nobody has said is no fact. */
    private static Map<String, String> facts(Claim claim) {
        ClaimRequest request = claim.request();
        Map<String, String> facts = new HashMap<>();
        facts.put("channel", request.channel().name());
        facts.put("urgent", String.valueOf(claim.urgency().urgent()));
        if (!request.assumed().kind()) {
            facts.put("kind", request.kind().name());
            facts.put("serviceType", request.serviceType().name());
            facts.put("chargeBasis", claim.chargeBasis().name());
        }
        return facts;
    }
}
