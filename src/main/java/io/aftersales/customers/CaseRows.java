package io.aftersales.customers;

import io.aftersales.customers.CustomerRecords.Kept;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The rows that a module keeps about cases; implemented by each that does, so that a removal misses none (INF-10). All
 * methods join the transaction of the caller.
 */
public interface CaseRows {

    /** Two cases, of which one has to do with the other. */
    record Link(String caseNumber, String other) {}

    /** Whose a case is. */
    record CustomerOf(String caseNumber, UUID customer) {}

    /** Returns what is filed under a number of its own and yet is part of one of these cases. */
    default List<Link> parts(Collection<String> cases) {
        return List.of();
    }

    /** Returns the other cases that refer to one of these: what they refer to stays as long as they do. */
    default List<Link> referring(Collection<String> cases) {
        return List.of();
    }

    /** Returns the cases that one of these is part of or refers to: how long they stay depends on it. */
    default List<Link> concerned(Collection<String> cases) {
        return List.of();
    }

    /** Returns what of these cases must stay, besides what {@link CustomerRecords#kept} tells. */
    default List<Kept> kept(Collection<String> cases) {
        return List.of();
    }

    /** Returns whose these cases are; a case can have several. */
    default List<CustomerOf> customers(Collection<String> cases) {
        return List.of();
    }

    /** Keeps others from changing these cases until the end of the transaction. */
    default void hold(Collection<String> cases) {}

    /** Whether rows of other modules refer to these: they go last. */
    default boolean referredTo() {
        return false;
    }

    /** Removes all rows of these cases. Repeating it has no effect. */
    void remove(Collection<String> cases);
}
