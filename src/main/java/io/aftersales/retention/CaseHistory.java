package io.aftersales.retention;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the engine keeps of cases. All methods join the transaction of the caller, and repeating them has no effect. */
public interface CaseHistory {

    /** Returns those of these cases in which a process instance runs. */
    Set<String> running(Collection<String> cases);

    /**
     * Sets when the history of these cases goes, of every process instance and of everything below it.
     *
     * @param removal null if that is not known yet
     */
    void goesAt(Collection<String> cases, @Nullable Instant removal);

    /**
     * Removes the history of these cases.
     *
     * @throws IllegalStateException if an instance still runs
     */
    void remove(Collection<String> cases);

    /**
     * Sets when finished instances of no case go: their time to live after their end.
     *
     * @param limit how many at most
     * @return how many there were
     */
    int settleOthers(int limit);
}
