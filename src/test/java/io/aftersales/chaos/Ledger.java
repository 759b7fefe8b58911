package io.aftersales.chaos;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** What clients were told, kept by themselves. */
final class Ledger {

    /** What is handed in under a key of the client. */
    enum Kind {
        CLAIM,
        COMPLAINT,
        EXPENSE
    }

    private final Map<Kind, Map<String, String>> numbers = new ConcurrentHashMap<>();
    private final Set<String> paid = ConcurrentHashMap.newKeySet();
    private final Collection<String> contradictions = new ConcurrentLinkedQueue<>();
    private final LongAdder requests = new LongAdder();
    private final LongAdder repetitions = new LongAdder();

    Ledger() {
        for (Kind kind : Kind.values()) {
            numbers.put(kind, new ConcurrentHashMap<>());
        }
    }

    /** The client was told that what he handed in under that key has that number. */
    void told(Kind kind, String key, String number) {
        String before = of(kind).putIfAbsent(key, number);
        if (before != null && !before.equals(number)) {
            contradict("Key %s is %s and %s".formatted(key, before, number));
        }
    }

    /** The client was told that the bank has paid that expense claim. */
    void toldPaid(String number) {
        paid.add(number);
    }

    /** An answer is not what the client may expect after what he was told before. */
    void contradict(String what) {
        contradictions.add(what);
    }

    void asked(boolean again) {
        requests.increment();
        if (again) {
            repetitions.increment();
        }
    }

    Set<String> numbers(Kind kind) {
        return Set.copyOf(of(kind).values());
    }

    /** Returns keys and the numbers that were told for them. */
    Map<String, String> of(Kind kind) {
        return numbers.getOrDefault(kind, Map.of());
    }

    Set<String> paid() {
        return Set.copyOf(paid);
    }

    List<String> contradictions() {
        return List.copyOf(contradictions);
    }

    long requests() {
        return requests.sum();
    }

    long repetitions() {
        return repetitions.sum();
    }

    @Override
    public String toString() {
        return numbers.entrySet().stream()
                .map(kind -> kind.getKey() + " " + kind.getValue().size())
                .sorted()
                .collect(Collectors.joining(", ", "", ", paid " + paid.size()));
    }
}
