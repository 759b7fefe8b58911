package io.aftersales.notifications;

import static io.aftersales.notifications.OutboxBench.ADDRESS;
import static io.aftersales.notifications.OutboxBench.CUSTOMER;
import static io.aftersales.notifications.OutboxBench.byMail;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.customers.ContactDetails.Channel;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Ten thousand messages, two nodes that send them. */
class ManyMessagesTest {

    private static final int MANY = 10_000;

    @Test
    void twoNodesSendEachOfThemOnceAndLoseNone() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try (ScriptedMailServer server = new ScriptedMailServer();
                OutboxBench bench = new OutboxBench("manymessages")) {
            bench.reachable(ADDRESS, null, Channel.EMAIL);
            queue(bench);
            Callable<Integer> node = () -> {
                Dispatcher dispatcher = bench.dispatcher(byMail(bench.smtp(server.port())));
                int all = 0;
                for (int tried = dispatcher.dispatchDue(); tried > 0; tried = dispatcher.dispatchDue()) {
                    all += tried;
                }
                return all;
            };

            List<Future<Integer>> sent = nodes.invokeAll(List.of(node, node));

            assertThat(sent.get(0).get() + sent.get(1).get()).isEqualTo(MANY);
            List<String> received = server.heard().stream()
                    .filter(line -> line.startsWith("Message-ID:"))
                    .toList();
            assertThat(received).hasSize(MANY).doesNotHaveDuplicates();
            assertThat(bench.jdbc
                            .sql("select count(*) from outbox_message where status = 'SENT' and attempts = 1")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(MANY);
        } finally {
            nodes.shutdownNow();
        }
    }

    private static void queue(OutboxBench bench) {
        bench.jdbc
                .sql("""
                insert into outbox_message (id, template, subject, occasion, customer_id, channel, locale, facts,
                    created_at, status, next_attempt_at)
                select gen_random_uuid(), 'claim-closed', 'CL-' || n, '1', :customer, 'EMAIL', 'EN', '{}',
                    :at, 'QUEUED', :at
                from generate_series(1, :many) n
                """)
                .param("customer", CUSTOMER)
                .param("at", OutboxBench.START.atOffset(java.time.ZoneOffset.UTC))
                .param("many", MANY)
                .update();
    }
}
