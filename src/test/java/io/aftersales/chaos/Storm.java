package io.aftersales.chaos;

import io.aftersales.testing.ApplicationNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;

/** Kills nodes with SIGKILL at random moments, those that start like those that work, and starts them again. */
final class Storm implements AutoCloseable {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int KILLS_PER_MOVE = 3;
    private static final int KILLS_PER_BLACKOUT = 25;

    private final Installation installation;
    private final RunSettings settings;
    private final Random random;
    private final List<Kill> kills = new ArrayList<>();
    private final Map<ApplicationNode, Instant> ready = new ConcurrentHashMap<>();
    private final Map<ApplicationNode, Instant> killed = new ConcurrentHashMap<>();
    private final Queue<String> died = new ConcurrentLinkedQueue<>();
    private final ExecutorService starters = Executors.newCachedThreadPool();

    Storm(Installation installation, RunSettings settings) {
        this.installation = installation;
        this.settings = settings;
        this.random = new Random(settings.seed());
    }

    /**
     * One node less.
     *
     * @param working whether it took requests and jobs; it was starting otherwise
     */
    record Kill(Instant at, boolean working) {}

    /** Starts a node and returns at once. */
    void begin(String name) {
        starters.execute(() -> {
            ApplicationNode node = installation.begin(name);
            try {
                installation.awaitReady(node);
                ready.put(node, now());
            } catch (ConditionTimeoutException slow) {
                kill(node);
                begin(name);
            } catch (TerminalFailureException dead) {
                if (!killed.containsKey(node)) {
                    died.add(dead.getMessage());
                }
            }
        });
    }

    /** Kills until it was often enough, or for long enough. */
    void blow() {
        Instant start = now();
        while (kills.size() < settings.kills() && Duration.between(start, now()).compareTo(settings.longest()) < 0) {
            installation.awaitReady(1);
            LockSupport.parkNanos((long) (LONGEST_PAUSE.toNanos() * random.nextDouble()));
            if (kills.size() % KILLS_PER_MOVE == 0) {
                installation.advance(Duration.ofMinutes(10 + random.nextInt(40)));
            }
            List<ApplicationNode> running = installation.running();
            boolean all = kills.size() % KILLS_PER_BLACKOUT == KILLS_PER_BLACKOUT - 1;
            for (ApplicationNode victim : all ? running : List.of(running.get(random.nextInt(running.size())))) {
                Instant at = now();
                kill(victim);
                kills.add(new Kill(at, victim.listened()));
                begin(victim.name());
            }
        }
    }

    private void kill(ApplicationNode node) {
        killed.put(node, now());
        installation.kill(node);
    }

    int kills() {
        return kills.size();
    }

    /** Returns how many nodes were killed that could have had work. */
    long killedAtWork() {
        return kills.stream().filter(Kill::working).count();
    }

    /**
     * Returns when a node was killed that could have had work, and when one took requests again after none did: nothing
     * else is a reason for work to be late.
     */
    List<Instant> faults() {
        return Stream.concat(
                        kills.stream().filter(Kill::working).map(Kill::at),
                        outages().stream().map(Outage::end))
                .toList();
    }

    /** Returns when no node took requests. */
    List<Outage> outages() {
        return Outage.between(ready.entrySet().stream()
                .map(node -> new Outage.Service(node.getValue(), killed.getOrDefault(node.getKey(), Instant.MAX)))
                .toList());
    }

    /** Returns what is known of nodes that ended without being killed. */
    List<String> died() {
        return List.copyOf(died);
    }

    @Override
    public void close() {
        starters.shutdownNow();
    }

    private static Instant now() {
        return InstantSource.system().instant();
    }
}
