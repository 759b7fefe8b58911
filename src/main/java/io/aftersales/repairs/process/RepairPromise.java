package io.aftersales.repairs.process;

import io.aftersales.commitments.Promised;
import io.aftersales.repairs.BookedVisit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the processes carry of promises. */
final class RepairPromise {

    private RepairPromise() {}

    static Map<String, Object> appointment(BookedVisit visit) {
        Promised promised = visit.appointment();
        return Map.ofEntries(
                RepairVariables.ENGINEER.is(visit.engineer()),
                RepairVariables.APPOINTMENT_COMMITMENT_ID.is(promised.id().toString()),
                RepairVariables.APPOINTMENT_WARN_AT.is(promised.warnAt().toString()),
                RepairVariables.APPOINTMENT_DUE_AT.is(promised.dueAt().toString()));
    }

    /** Returns nothing where nothing is promised. */
    static Map<String, Object> completion(@Nullable Promised promised) {
        return promised == null
                ? Map.of()
                : Map.ofEntries(
                        RepairVariables.COMPLETION_COMMITMENT_ID.is(
                                promised.id().toString()),
                        RepairVariables.COMPLETION_WARN_AT.is(promised.warnAt().toString()),
                        RepairVariables.COMPLETION_DUE_AT.is(promised.dueAt().toString()));
    }
}
