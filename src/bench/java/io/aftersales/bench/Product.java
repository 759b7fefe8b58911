package io.aftersales.bench;

import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Our application: a running node, asked by REST as customers and staff do. */
final class Product implements Side {

    private static final long LONGEST_NANOS = 300_000_000_000L;

    private final Rest node;
    private final JdbcClient jdbc;
    private final String database;

    Product(String node, Server server, String database) {
        this.node = new Rest(node);
        this.jdbc = server.client(database);
        this.database = database;
    }

    @Override
    public String name() {
        return "Aftersales by REST";
    }

    @Override
    public String database() {
        return database;
    }

    @Override
    public void claim() {
        make();
    }

    /** Takes a claim from intake to closing and returns its number. */
    String make() {
        String number = node.post("", "/api/claims", Template.claim(false))
                .path("number")
                .asText();
        Journey.walk(node, number, 0, Journey.STEPS.size());
        return number;
    }

    /** Messages are handed over, evidence is in its chain, and how long each case is kept is decided. */
    @Override
    public void settle() {
        long begin = System.nanoTime();
        while (jdbc.sql(
                                """
                                select exists (select 1 from outbox_message where status = 'QUEUED' and next_attempt_at < now())
                                    or exists (select 1 from evidence_event where seal is null)
                                    or exists (select 1 from case_retention_mark)
                                """)
                        .query(Boolean.class)
                        .single()) {
            if (System.nanoTime() - begin > LONGEST_NANOS) {
                throw new IllegalStateException("The node leaves undone what claims have left to it: is it running?");
            }
            pause(500);
        }
    }

    static void pause(long milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
