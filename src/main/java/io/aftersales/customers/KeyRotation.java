package io.aftersales.customers;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Holds the keys of the installation against what is stored. A node does not start without a key that stored data need;
 * all stored keys are wrapped by the current one of the node that started last, some at a time, several nodes sharing
 * the work. Nodes that name another one leave them alone: they would take turns with it for ever.
 */
@Component
class KeyRotation implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);
    private static final int AT_ONCE = 500;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final StoredKeys stored;
    private final InstallationKeys installation;
    private final DataKeys keys;
    private final TransactionOperations transaction;

    KeyRotation(StoredKeys stored, InstallationKeys installation, DataKeys keys, TransactionOperations transaction) {
        this.stored = stored;
        this.installation = installation;
        this.keys = keys;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            check();
            stored.wrapAllBy(installation.current());
        });
    }

    /**
     * Makes sure that everything stored can be read.
     *
     * @throws UnusableEncryptionKey naming the key that is missing or another one
     */
    void check() {
        for (String id : stored.wrappedBy()) {
            stored.wrappedBy(id).ifPresent(key -> installation.unwrap(id, key.wrapped()));
        }
        if (stored.textsOfBefore() && !installation.ids().contains(EncryptionSettings.FIRST)) {
            throw UnusableEncryptionKey.missing(EncryptionSettings.FIRST);
        }
        keys.house();
        keys.fingerprintSecret();
    }

    /** Goes once over the stored keys; what came behind it meanwhile, or was held by others, has the next turn. */
    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "${aftersales.encryption.rotation-interval:PT1M}")
    void rotate() {
        if (others().isEmpty()) {
            return;
        }
        int wrapped = 0;
        UUID last = BEFORE_ALL;
        List<StoredKeys.Stored> some;
        do {
            UUID after = last;
            some = requireNonNull(transaction.execute(status -> wrapSome(after)));
            wrapped += some.size();
            last = some.isEmpty() ? last : some.get(some.size() - 1).id();
        } while (some.size() == AT_ONCE);
        if (wrapped > 0) {
            LOG.info("Wrapped {} keys by {}; others are still needed: {}", wrapped, installation.current(), others());
        }
    }

    /** Returns which other keys of the installation stored data need. */
    List<String> others() {
        return stored.wrappedBy().stream()
                .filter(id -> !id.equals(installation.current()))
                .toList();
    }

    /** Returns those that it wrapped; none where a node that started later names another key. */
    private List<StoredKeys.Stored> wrapSome(UUID after) {
        if (!stored.wrapsAll().equals(Optional.of(installation.current()))) {
            return List.of();
        }
        List<StoredKeys.Stored> some = stored.wrappedByOthers(installation.current(), after, AT_ONCE);
        some.forEach(key -> stored.wrap(
                key.id(),
                installation.wrap(installation.unwrap(key.wrappedBy(), key.wrapped())),
                installation.current()));
        return some;
    }
}
