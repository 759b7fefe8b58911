package io.aftersales.erasure;

import io.aftersales.notifications.Confidential;
import io.aftersales.notifications.Outbox;
import io.aftersales.staff.Groups;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What customers and managers are told about erasure. */
@Component
class ErasureMessages {

    private final Outbox outbox;

    ErasureMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    void asked(ErasureRequest request) {
        outbox.toGroup(
                Groups.MANAGERS,
                "customer-asks-erasure",
                request.caseNumber(),
                request.id().toString(),
                Map.of());
    }

    void granted(ErasureRequest request, Instant eraseAt) {
        tell(request, "erasure-granted", Map.of("eraseAt", eraseAt));
    }

    void takenBack(ErasureRequest request) {
        tell(request, "erasure-taken-back", Map.of());
    }

    /** Tells what stands in the way longest. */
    void refused(ErasureRequest request, Obstacle obstacle) {
        LocalDate until = obstacle.until();
        if (until == null) {
            tell(request, "erasure-refused-open", Map.of("openCase", obstacle.caseNumber()));
        } else {
            tell(
                    request,
                    "erasure-refused-kept",
                    Map.of("keptCase", obstacle.caseNumber(), "keptFor", obstacle.ground(), "keptUntil", until));
        }
    }

    void refused(ErasureRequest request, String reason) {
        tell(request, "erasure-refused", Map.of("reason", new Confidential(reason)));
    }

    private void tell(ErasureRequest request, String template, Map<String, Object> facts) {
        outbox.toCustomer(
                request.customer(), template, request.caseNumber(), request.id().toString(), facts);
    }
}
