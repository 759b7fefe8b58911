package io.aftersales.warranty;

import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import io.aftersales.products.SerialNumber;
import java.util.Optional;

/** Checks what is asked for as goodwill. */
final class GoodwillCheck {

    static final int REASON_LENGTH = 2000;
    private static final int NAME_LENGTH = 255;
    private static final int SERIAL_NUMBER_LENGTH = 64;

    /** Keeps the end of a warranty a date that people can read; the source names no length (WAR-11). */
    private static final long MOST_MONTHS = 120;

    private GoodwillCheck() {}

    record Checked(
            String caseNumber, SerialNumber unit, long months, String reason, String proposedBy, String approvedBy) {

        @Override
        public String toString() {
            return "Checked[" + caseNumber + "]";
        }
    }

    /**
     * Returns what is asked for.
     *
     * @throws io.aftersales.problems.InvalidInput naming every wrong field
     */
    static Checked check(GoodwillRequest request) {
        Problems problems = new Problems();
        Optional<SerialNumber> unit = problems.required("serialNumber", request.serialNumber(), SERIAL_NUMBER_LENGTH)
                .flatMap(SerialNumber::of);
        if (request.months() < 1 || request.months() > MOST_MONTHS) {
            problems.reject("months", request.months(), "warranty.problem.months", MOST_MONTHS);
        }
        Optional<String> reason = problems.required("reason", request.reason(), REASON_LENGTH);
        Optional<String> approver = problems.required("approvedBy", request.approvedBy(), NAME_LENGTH);
        if (approver.filter(request.proposedBy()::equals).isPresent()) {
            problems.reject("approvedBy", request.approvedBy(), "warranty.problem.ownApproval");
        }
        problems.throwIfAny();
        return new Checked(
                request.caseNumber(),
                unit.orElseThrow(() -> unknown(request.serialNumber())),
                request.months(),
                reason.orElseThrow(),
                request.proposedBy(),
                approver.orElseThrow());
    }

    static Refused unknown(Object serialNumber) {
        return new Refused(Refused.Kind.UNKNOWN, "warranty.refused.unitUnknown", serialNumber);
    }
}
