package io.aftersales.operations;

import io.aftersales.problems.Attention;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.actuate.health.CompositeHealth;
import org.springframework.boot.actuate.health.HealthComponent;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Shows the last look as metrics, the same on each node, and the health of this node: 0 up, 1 warning, 2 down. */
@Component
class OperatingMetrics {

    private static final int WARNING = 1;
    private static final int DOWN = 2;

    private final OperatingState state;
    private final HealthEndpoint health;
    private final Map<Watched, MultiGauge> gauges = new EnumMap<>(Watched.class);
    private final MultiGauge healthGauge;

    OperatingMetrics(OperatingState state, HealthEndpoint health, MeterRegistry meters) {
        this.state = state;
        this.health = health;
        for (Watched watched : Watched.values()) {
            gauges.put(
                    watched,
                    MultiGauge.builder(watched.metric())
                            .description(watched.description())
                            .register(meters));
        }
        healthGauge = MultiGauge.builder("aftersales.health")
                .description("Health of this node by component: 0 up, 1 somebody has to do something, 2 down")
                .register(meters);
        Gauge.builder("aftersales.state.age.seconds", state, last -> last.age().toSeconds())
                .description("How old the numbers of promises, messages, jobs and incidents are")
                .register(meters);
    }

    // two at once would take each other's rows away
    @Scheduled(
            scheduler = "urgentScheduler",
            initialDelayString = "PT5S",
            fixedDelayString = "${aftersales.operations.interval:PT15S}")
    synchronized void show() {
        gauges.forEach((watched, gauge) -> gauge.register(rows(watched), true));
        if (health.health() instanceof CompositeHealth whole) {
            healthGauge.register(
                    whole.getComponents().entrySet().stream()
                            .<Row<?>>map(one -> Row.of(Tags.of("component", one.getKey()), badness(one.getValue())))
                            .collect(Collectors.toList()),
                    true);
        }
    }

    private List<Row<?>> rows(Watched watched) {
        return state.values(watched).entrySet().stream()
                .<Row<?>>map(one -> Row.of(Tags.of(watched.label(), one.getKey()), one.getValue()))
                .collect(Collectors.toList());
    }

    private static int badness(HealthComponent component) {
        Status status = component.getStatus();
        if (status.equals(Status.UP) || status.equals(Status.UNKNOWN)) {
            return 0;
        }
        return status.equals(Attention.WARNING) ? WARNING : DOWN;
    }
}
