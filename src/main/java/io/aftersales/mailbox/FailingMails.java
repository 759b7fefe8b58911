package io.aftersales.mailbox;

import io.aftersales.problems.Refused;
import java.sql.SQLTransientConnectionException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * The mails that this node could not take, by their places in the folder. A failure is the mail's own where another mail was
 * taken in the same round: database, mail server and application serve then. After five of them it is hopeless.
 */
final class FailingMails {

    private static final int MOST = 5;
    private static final int DEEPEST = 20;

    private final Map<String, Integer> tries = new ConcurrentHashMap<>();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final Set<String> failedNow = ConcurrentHashMap.newKeySet();
    private volatile boolean othersTaken;

    /** Begins a round; what is not among these any more is forgotten. */
    void begin(Collection<String> unread) {
        tries.keySet().retainAll(unread);
        failures.keySet().retainAll(unread);
        failedNow.clear();
        othersTaken = false;
    }

    /** Returns how often the mail was tried in vain, for whatever reason. */
    int tries(String place) {
        return tries.getOrDefault(place, 0);
    }

    boolean hopeless(String place) {
        return failures.getOrDefault(place, 0) >= MOST;
    }

    void taken(String place) {
        tries.remove(place);
        failures.remove(place);
        othersTaken = true;
    }

    void failed(String place, Throwable failure) {
        tries.merge(place, 1, Integer::sum);
        if (!unconnected(failure)) {
            failedNow.add(place);
        }
    }

    /** Ends a round. */
    void end() {
        if (othersTaken) {
            failedNow.forEach(place -> failures.merge(place, 1, Integer::sum));
        }
    }

    /** Whether no connection to the database, or to the virus scanner, was to be had: that is not the mail's fault. */
    private static boolean unconnected(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(cause -> cause instanceof SQLTransientConnectionException
                        || cause instanceof CannotGetJdbcConnectionException
                        || cause instanceof CannotCreateTransactionException
                        || (cause instanceof Refused refused && refused.kind() == Refused.Kind.NOT_NOW));
    }
}
