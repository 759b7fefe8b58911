package io.aftersales.problems;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;

/**
 * Health of a server elsewhere that the installation may have: warns while it does not answer, and takes no node out of
 * service. It is asked every half a minute at most, whoever asks for health: one that hangs would hold up all of them.
 *
 * @param <S> how it is reached
 */
public abstract class ServerHealth<S> extends AbstractHealthIndicator {

    private static final Duration GOOD_FOR = Duration.ofSeconds(30);

    private @Nullable String failure;
    private long askAgainAt = System.nanoTime();

    /** Returns the server, null where the installation has none. */
    protected abstract @Nullable S server();

    /**
     * Returns when the server answers.
     *
     * @throws Exception if it does not
     */
    protected abstract void ask(S server) throws Exception;

    /** Adds what operators know the server by. */
    protected void describe(S server, Health.Builder builder) {}

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        S server = server();
        builder.up().withDetail("configured", server != null);
        if (server != null) {
            describe(server, builder);
            String error = failure(server);
            if (error != null) {
                builder.status(Attention.WARNING).withDetail("failure", error);
            }
        }
    }

    private synchronized @Nullable String failure(S server) {
        if (System.nanoTime() - askAgainAt >= 0) {
            try {
                ask(server);
                failure = null;
            } catch (Exception e) {
                failure = e.getClass().getSimpleName();
            }
            askAgainAt = System.nanoTime() + GOOD_FOR.toNanos();
        }
        return failure;
    }
}
