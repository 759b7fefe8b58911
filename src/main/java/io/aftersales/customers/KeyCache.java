package io.aftersales.customers;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Keys that were used lately, by their ids and by persons; the ones that were not used longest go first. */
final class KeyCache {

    /** For how long another node may read on what was destroyed here. */
    static final Duration LONGEST = Duration.ofMinutes(1);

    static final int MOST = 10_000;

    private final LongSupplier nanos;
    private final Map<UUID, Entry> keys;

    KeyCache(int most, LongSupplier nanos) {
        this.nanos = nanos;
        this.keys = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, Entry> eldest) {
                return size() > most;
            }
        };
    }

    private record Entry(DataKey key, long since) {}

    synchronized @Nullable DataKey get(UUID id) {
        Entry entry = keys.get(id);
        if (entry != null && nanos.getAsLong() - entry.since() > LONGEST.toNanos()) {
            keys.remove(id);
            return null;
        }
        return entry == null ? null : entry.key();
    }

    synchronized void put(UUID id, DataKey key) {
        keys.put(id, new Entry(key, nanos.getAsLong()));
    }

    synchronized void remove(UUID id) {
        keys.remove(id);
    }
}
