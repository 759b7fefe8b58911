package io.aftersales.notifications;

import static io.aftersales.notifications.OutboxBench.ADDRESS;
import static io.aftersales.notifications.OutboxBench.CUSTOMER;
import static io.aftersales.notifications.OutboxBench.PHONE;
import static io.aftersales.notifications.OutboxBench.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.testing.Requirement;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is handed to gateways over HTTP, and what follows from their answers. */
class GatewayTest {

    private static OutboxBench bench;

    private final List<JsonNode> handedIn = new CopyOnWriteArrayList<>();
    private final List<String> headers = new CopyOnWriteArrayList<>();
    private final CountDownLatch slow = new CountDownLatch(1);
    private final ObjectMapper json = new ObjectMapper();

    private HttpServer server;
    private volatile int answer = 202;
    private volatile String body = "{\"id\": \"sms-7\"}";

    @BeforeAll
    static void createDatabase() {
        bench = new OutboxBench("gateways");
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @BeforeEach
    void startGateways() throws IOException {
        bench.empty();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/sms", this::take);
        server.createContext("/chat", this::take);
        server.createContext("/slow", exchange -> awaitEnd());
        server.start();
    }

    @AfterEach
    void stopGateways() {
        slow.countDown();
        server.stop(0);
    }

    @Test
    @Requirement({"SVY-06", "CLM-05"})
    void sendsAShortTextToACustomerWhoLeftOnlyAPhoneNumber() {
        bench.reachable(null, PHONE, Channel.PHONE);
        queue("portal-code", "CL-1", Map.of("oneTimeCode", "042137", "expiresAt", START.plusSeconds(600)));

        bench.dispatcher(gateways()).dispatchDue();

        assertThat(bench.row("CL-1"))
                .containsEntry("status", "SENT")
                .containsEntry("channel", "SMS")
                .containsEntry("provider_id", "sms-7");
        assertThat(handedIn).singleElement().satisfies(message -> {
            assertThat(message.get("id").asText())
                    .isEqualTo(String.valueOf(bench.row("CL-1").get("id")));
            assertThat(message.get("channel").asText()).isEqualTo("SMS");
            assertThat(message.get("to").asText()).isEqualTo(PHONE);
            assertThat(message.get("language").asText()).isEqualTo("zh");
            assertThat(message.get("text").asText()).contains("\n042137\n").hasSizeLessThan(140);
        });
        assertThat(headers).containsExactly("Bearer secret " + bench.row("CL-1").get("id"));
    }

    @Test
    void aTextWithoutAShortVariantIsSubjectAndLink() {
        bench.reachable(null, PHONE, Channel.SMS);
        queue("claim-closed", "CL-2", Map.of());

        bench.dispatcher(gateways()).dispatchDue();

        assertThat(handedIn.get(0).get("text").asText())
                .isEqualTo("您的服务请求 CL-2 已结束\nhttps://service.example.com/track");
    }

    @Test
    @Requirement("SVY-06")
    void goesByThePreferredChannel() {
        bench.reachable(ADDRESS, PHONE, Channel.WECHAT);
        queue("claim-closed", "CL-3", Map.of());

        bench.dispatcher(gateways()).dispatchDue();

        assertThat(bench.attempts()).containsExactly("WECHAT SENT");
        assertThat(handedIn.get(0).get("title").asText()).isEqualTo("您的服务请求 CL-3 已结束");
        assertThat(handedIn.get(0).get("text").asText()).contains("王小明");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 409, 422})
    void whatTheGatewayRefusesForGoodGoesByTheNextChannel(int refusal) {
        bench.reachable(ADDRESS, PHONE, Channel.SMS);
        queue("claim-closed", "CL-4", Map.of());
        answer = refusal;

        bench.dispatcher(gateways()).dispatchDue();

        assertThat(bench.attempts()).containsExactly("SMS REFUSED", "EMAIL SENT");
        assertThat(bench.row("CL-4")).containsEntry("status", "SENT").containsEntry("channel", "EMAIL");
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 408, 425, 429, 500, 503})
    void whatFailsForAWhileIsTriedAgainByTheSameChannel(int failure) {
        bench.reachable(ADDRESS, PHONE, Channel.SMS);
        queue("claim-closed", "CL-5", Map.of());
        answer = failure;
        bench.dispatcher(gateways()).dispatchDue();
        assertThat(bench.row("CL-5")).containsEntry("status", "QUEUED");

        answer = 200;
        bench.at(START.plus(Duration.ofMinutes(1)));
        bench.dispatcher(gateways()).dispatchDue();

        assertThat(bench.attempts()).containsExactly("FAILED", "SMS SENT");
        assertThat(handedIn)
                .extracting(message -> message.get("id"))
                .hasSize(2)
                .containsOnly(handedIn.get(0).get("id"));
    }

    @Test
    void aGatewayThatDoesNotAnswerIsTriedAgain() {
        bench.reachable(null, PHONE, Channel.SMS);
        queue("claim-closed", "CL-6", Map.of());
        Transport waiting = new GatewayTransport(Channel.SMS, at("/slow"), null, Duration.ofMillis(200));

        bench.dispatcher(new Carriers(Map.of(Channel.SMS, waiting))).dispatchDue();

        assertThat(bench.row("CL-6")).containsEntry("status", "QUEUED").containsEntry("attempts", 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "taken", "{}", "[1]", "{\"id\": \"\"}"})
    void anAcceptanceThatCannotBeReadIsOneAllTheSame(String odd) {
        bench.reachable(null, PHONE, Channel.SMS);
        queue("claim-closed", "CL-7", Map.of());
        body = odd;

        bench.dispatcher(gateways()).dispatchDue();

        assertThat(bench.row("CL-7")).containsEntry("status", "SENT");
        assertThat(bench.row("CL-7").get("provider_id"))
                .isEqualTo(String.valueOf(bench.row("CL-7").get("id")));
    }

    @Test
    void isGivenUpWhenEveryChannelRefuses() {
        bench.reachable(null, PHONE, Channel.SMS);
        queue("claim-closed", "CL-8", Map.of());
        answer = 422;

        bench.dispatcher(gateways()).dispatchDue();

        assertThat(bench.attempts()).containsExactly("SMS REFUSED", "WECHAT REFUSED", "FAILED");
        assertThat(bench.row("CL-8")).containsEntry("status", "FAILED");
        assertThat(bench.givenUp).hasSize(1);
    }

    @Test
    void aChannelWithoutGatewayIsNoWay() {
        bench.reachable(null, PHONE, Channel.SMS);
        queue("claim-closed", "CL-9", Map.of());

        bench.dispatcher(OutboxBench.byMail((id, address, letter, language) -> Receipt.accepted("1")))
                .dispatchDue();

        assertThat(bench.row("CL-9")).containsEntry("status", "UNDELIVERABLE");
    }

    @Test
    void whatCanWaitWaitsForTheEndOfTheQuietHours() {
        Instant night = Instant.parse("2026-09-18T13:00:00Z");
        bench.at(night);
        bench.reachable(ADDRESS, PHONE, Channel.SMS);
        queue("claim-closed", "CL-10", Map.of());
        queue("claim-urgent", "CL-11", Map.of("responseDueAt", night.plus(Duration.ofHours(2))));

        bench.dispatcher(gateways()).dispatchDue();
        assertThat(bench.row("CL-10")).containsEntry("status", "QUEUED").containsEntry("attempts", 0);
        assertThat(bench.row("CL-11")).containsEntry("status", "SENT");

        bench.at(Instant.parse("2026-09-18T23:59:59.999Z"));
        assertThat(bench.dispatcher(gateways()).dispatchDue()).isZero();
        bench.at(Instant.parse("2026-09-19T00:00:00Z"));
        bench.dispatcher(gateways()).dispatchDue();
        assertThat(bench.attempts()).containsExactly("SMS SENT", "SMS SENT");
    }

    private void queue(String template, String subject, Map<String, Object> facts) {
        bench.outbox(gateways()).toCustomer(CUSTOMER, template, subject, "1", facts);
    }

    private Carriers gateways() {
        return new Carriers(Map.of(
                Channel.EMAIL,
                (id, address, letter, language) -> Receipt.accepted("mail"),
                Channel.SMS,
                new GatewayTransport(Channel.SMS, at("/sms"), "secret"),
                Channel.WECHAT,
                new GatewayTransport(Channel.WECHAT, at("/chat"), null)));
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void take(HttpExchange exchange) throws IOException {
        handedIn.add(json.readTree(exchange.getRequestBody()));
        headers.add(exchange.getRequestHeaders().getFirst("Authorization") + " "
                + exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void awaitEnd() {
        try {
            slow.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
