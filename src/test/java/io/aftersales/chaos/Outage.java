package io.aftersales.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A time in which no node took requests. */
record Outage(Instant begin, Instant end) {

    /**
     * A time in which one node took requests.
     *
     * @param to exclusive
     */
    record Service(Instant from, Instant to) {}

    /** Returns the times between these in which there was none, the earliest first. */
    static List<Outage> between(List<Service> services) {
        List<Service> sorted = services.stream()
                .filter(service -> service.from().isBefore(service.to()))
                .sorted(Comparator.comparing(Service::from))
                .toList();
        List<Outage> outages = new ArrayList<>();
        Instant served = sorted.isEmpty() ? Instant.MAX : sorted.get(0).to();
        for (Service service : sorted) {
            if (service.from().isAfter(served)) {
                outages.add(new Outage(served, service.from()));
            }
            served = later(served, service.to());
        }
        return outages;
    }

    Duration length() {
        return Duration.between(begin, end);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
