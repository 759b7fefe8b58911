package io.aftersales.customers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of wrapped keys. */
interface StoredKeys {

    enum Purpose {
        PERSON,
        /** For what belongs to no person, or not yet. */
        HOUSE,
        FINGERPRINT
    }

    /** A key as it is stored. */
    record Stored(UUID id, String wrapped, String wrappedBy) {}

    Optional<Stored> find(UUID id);

    Optional<Stored> find(Purpose purpose, @Nullable UUID person);

    /** Adds a key unless there is one for that purpose and person, or his was destroyed; waits for who is adding one. */
    void add(Stored key, Purpose purpose, @Nullable UUID person);

    /** Destroys the key of a person for good, and returns its id; empty if he has none. */
    Optional<UUID> destroy(UUID person);

    boolean destroyed(UUID id);

    /** Returns whose key was destroyed and who is on file all the same: a restored dump is of before. */
    List<UUID> halfErased();

    /** Returns by which keys of the installation keys are wrapped. */
    Set<String> wrappedBy();

    /** Returns one of the keys that this one wraps. */
    Optional<Stored> wrappedBy(String id);

    /** Notes by which key of the installation all are to be wrapped from now on; who says so last counts. */
    void wrapAllBy(String id);

    /** Returns by which key of the installation all are to be wrapped. */
    Optional<String> wrapsAll();

    /**
     * Returns some keys that another key than that wraps, in the order of their ids, held until the end of the
     * transaction.
     *
     * @param after only those of higher ids
     */
    List<Stored> wrappedByOthers(String current, UUID after, int some);

    void wrap(UUID id, String wrapped, String by);

    /** Whether texts may be left that were encrypted before persons had keys. */
    boolean textsOfBefore();
}
