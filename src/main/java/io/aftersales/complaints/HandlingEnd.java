package io.aftersales.complaints;

import io.aftersales.commitments.Promised;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The end of handling: what the 15 working days ask for, and what the 24 hours of the result begin with (F31). */
@Component
class HandlingEnd {

    private final ComplaintRegister register;
    private final ComplaintPromises promises;

    HandlingEnd(ComplaintRegister register, ComplaintPromises promises) {
        this.register = register;
        this.promises = promises;
    }

    /** Records the end of a complaint that is handled now, and returns the promise to tell its result. */
    Promised record(Complaint complaint, Instant at, String by) {
        promises.handled(complaint, at, by);
        register.note(
                complaint,
                ComplaintEvent.HANDLED,
                by,
                Map.of("upheld", String.valueOf(complaint.settlement().upheld())));
        return promises.result(complaint, at);
    }
}
