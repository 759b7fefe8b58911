package io.aftersales.commitments;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/**
 * Tells in the log which promises cannot be taken up: each cause once with its trace, each promise once, and from then
 * on only how many there are. They are tried with every look, and hundreds of traces each time would bury everything.
 */
final class StuckPromises {

    private static final Logger LOG = LoggerFactory.getLogger(StuckPromises.class);

    private final Set<String> causes = new HashSet<>();
    private final Set<UUID> named = new HashSet<>();
    private int again;

    /** Tells of one, unless it was told of already. */
    void add(UUID id, RuntimeException failure) {
        boolean unheard = causes.add(cause(failure));
        boolean unnamed = named.add(id);
        if (unheard) {
            LOG.error("Commitment {} is overdue and cannot be taken up", id, failure);
        } else if (unnamed) {
            LOG.error("Commitment {} is overdue and cannot be taken up: {}", id, cause(failure));
        } else {
            again++;
        }
    }

    /** Ends a look, which found these promises overdue. */
    void endLook(Set<UUID> overdue) {
        if (again > 0) {
            LOG.error("{} commitments that were named before are overdue and still cannot be taken up", again);
        }
        again = 0;
        named.retainAll(overdue);
        if (named.isEmpty()) {
            causes.clear();
        }
    }

    /** Which kind of failure, and where; not its message, which names the promise. */
    private static String cause(RuntimeException failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        StackTraceElement[] trace = cause.getStackTrace();
        return cause.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
