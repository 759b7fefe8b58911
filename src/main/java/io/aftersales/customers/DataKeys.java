package io.aftersales.customers;

import io.aftersales.customers.StoredKeys.Purpose;
import io.aftersales.customers.StoredKeys.Stored;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The keys of persons, that of the house for what belongs to nobody, and that of the hashes. One person has one key,
 * made when it is first asked for, in the transaction of the caller; what is not committed is known to that alone.
 */
@Component
class DataKeys {

    private final StoredKeys stored;
    private final InstallationKeys installation;
    private final KeyCache cache = new KeyCache(KeyCache.MOST, System::nanoTime);

    private volatile @Nullable DataKey house;
    private volatile byte @Nullable [] fingerprint;

    DataKeys(StoredKeys stored, InstallationKeys installation) {
        this.stored = stored;
        this.installation = installation;
    }

    /** Returns the key of the house. */
    DataKey house() {
        DataKey known = house;
        if (known == null) {
            Stored found = stored(Purpose.HOUSE, null, DataKey::random).orElseThrow();
            known = opened(found);
            DataKey read = known;
            afterCommit(() -> house = read);
        }
        return known;
    }

    /** Returns the secret of the hashes. */
    byte[] fingerprintSecret() {
        byte[] known = fingerprint;
        if (known == null) {
            Stored found = stored(Purpose.FINGERPRINT, null, installation::firstFingerprintSecret)
                    .orElseThrow();
            known = installation.unwrap(found.wrappedBy(), found.wrapped());
            byte[] read = known;
            afterCommit(() -> fingerprint = read);
        }
        return known.clone();
    }

    /** Returns the key of a person; that of the house if his was destroyed. */
    DataKey of(UUID person) {
        DataKey known = known(person);
        if (known == null) {
            Optional<Stored> found = stored(Purpose.PERSON, person, DataKey::random);
            if (found.isEmpty()) {
                return house();
            }
            known = opened(found.get());
            remember(person, known);
            remember(known.id(), known);
        }
        return known;
    }

    /**
     * Returns the key of that id, empty if it was destroyed.
     *
     * @throws IllegalStateException if there is no such key, and never was
     */
    Optional<DataKey> find(UUID id) {
        DataKey own = house;
        if (own != null && own.id().equals(id)) {
            return Optional.of(own);
        }
        DataKey known = known(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<DataKey> found = stored.find(id).map(this::opened);
        found.ifPresent(key -> remember(id, key));
        if (found.isEmpty() && !stored.destroyed(id)) {
            throw new IllegalStateException("Key %s is not in data_key: restore the file of keys".formatted(id));
        }
        return found;
    }

    /** Destroys the key of a person, in the transaction of the caller. Repeating it has no effect. */
    void destroy(UUID person) {
        stored.destroy(person).ifPresent(id -> {
            forget(person, id);
            afterCommit(() -> {
                cache.remove(person);
                cache.remove(id);
            });
        });
    }

    List<UUID> halfErased() {
        return stored.halfErased();
    }

    private void forget(UUID person, UUID id) {
        cache.remove(person);
        cache.remove(id);
        own().ifPresent(own -> {
            own.keys.remove(person);
            own.keys.remove(id);
        });
    }

    private Optional<Stored> stored(Purpose purpose, @Nullable UUID person, Supplier<byte[]> secret) {
        return stored.find(purpose, person).or(() -> {
            String wrapped = installation.wrap(secret.get());
            stored.add(new Stored(UUID.randomUUID(), wrapped, installation.current()), purpose, person);
            return stored.find(purpose, person);
        });
    }

    private DataKey opened(Stored key) {
        return new DataKey(key.id(), installation.unwrap(key.wrappedBy(), key.wrapped()));
    }

    private @Nullable DataKey known(UUID id) {
        DataKey known = cache.get(id);
        return known == null ? own().map(own -> own.keys.get(id)).orElse(null) : known;
    }

    private void remember(UUID id, DataKey key) {
        own().ifPresent(own -> own.keys.put(id, key));
        afterCommit(() -> cache.put(id, key));
    }

    private void afterCommit(Runnable what) {
        own().ifPresentOrElse(own -> own.afterwards.add(what), what);
    }

    /** Returns what the running transaction alone knows; empty if none is running. */
    private Optional<Own> own() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return Optional.empty();
        }
        return Optional.of(TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Own.class::isInstance)
                .map(Own.class::cast)
                .filter(own -> own.keeper() == this)
                .findFirst()
                .orElseGet(() -> {
                    Own own = new Own();
                    TransactionSynchronizationManager.registerSynchronization(own);
                    return own;
                }));
    }

    private final class Own implements TransactionSynchronization {

        private final Map<UUID, DataKey> keys = new HashMap<>();
        private final List<Runnable> afterwards = new ArrayList<>();

        private DataKeys keeper() {
            return DataKeys.this;
        }

        @Override
        public void afterCommit() {
            afterwards.forEach(Runnable::run);
        }
    }
}
