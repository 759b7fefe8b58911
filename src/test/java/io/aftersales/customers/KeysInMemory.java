package io.aftersales.customers;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Wrapped keys without database. */
final class KeysInMemory implements StoredKeys {

    private record Owner(Purpose purpose, @Nullable UUID person) {}

    private final Map<Owner, Stored> keys = new LinkedHashMap<>();
    private final Map<UUID, UUID> destroyed = new LinkedHashMap<>();
    private @Nullable String wrapsAll;
    private int lookups;

    int lookups() {
        return lookups;
    }

    @Override
    public Optional<Stored> find(UUID id) {
        lookups++;
        return keys.values().stream().filter(key -> key.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Stored> find(Purpose purpose, @Nullable UUID person) {
        lookups++;
        return Optional.ofNullable(keys.get(new Owner(purpose, person)));
    }

    @Override
    public void add(Stored key, Purpose purpose, @Nullable UUID person) {
        if (person == null || !destroyed.containsKey(person)) {
            keys.putIfAbsent(new Owner(purpose, person), key);
        }
    }

    @Override
    public Optional<UUID> destroy(UUID person) {
        Optional<UUID> gone = Optional.ofNullable(keys.remove(new Owner(Purpose.PERSON, person)))
                .map(Stored::id);
        gone.ifPresent(id -> destroyed.put(person, id));
        return gone;
    }

    @Override
    public boolean destroyed(UUID id) {
        return destroyed.containsValue(id);
    }

    @Override
    public List<UUID> halfErased() {
        return List.of();
    }

    @Override
    public Set<String> wrappedBy() {
        Set<String> ids = new TreeSet<>();
        keys.values().forEach(key -> ids.add(key.wrappedBy()));
        return ids;
    }

    @Override
    public Optional<Stored> wrappedBy(String id) {
        return keys.values().stream().filter(key -> key.wrappedBy().equals(id)).findFirst();
    }

    @Override
    public void wrapAllBy(String id) {
        wrapsAll = id;
    }

    @Override
    public Optional<String> wrapsAll() {
        return Optional.ofNullable(wrapsAll);
    }

    @Override
    public List<Stored> wrappedByOthers(String current, UUID after, int some) {
        return keys.values().stream()
                .filter(key -> !key.wrappedBy().equals(current))
                // as the database orders them
                .filter(key -> key.id().toString().compareTo(after.toString()) > 0)
                .sorted(Comparator.comparing(key -> key.id().toString()))
                .limit(some)
                .toList();
    }

    @Override
    public void wrap(UUID id, String wrapped, String by) {
        keys.replaceAll((owner, key) -> key.id().equals(id) ? new Stored(id, wrapped, by) : key);
    }

    @Override
    public boolean textsOfBefore() {
        return false;
    }
}
