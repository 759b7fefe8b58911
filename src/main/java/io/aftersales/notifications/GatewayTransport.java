package io.aftersales.notifications;

import io.aftersales.customers.ContactDetails.Channel;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Hands text messages or chat to an HTTP gateway, as {@code docs/messages.md} describes it. The id of the message is the
 * idempotency key: the gateway sends once what it is handed twice.
 */
class GatewayTransport implements Transport {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(10);

    /** Request timeout, too early, too many requests: not refused for good. */
    private static final Set<Integer> TEMPORARY = Set.of(408, 425, 429);

    /** A proxy says so in the place of a gateway, or the gateway itself: it is down. */
    private static final Set<Integer> DOWN = Set.of(502, 503, 504);

    private final Channel channel;
    private final URI url;
    private final RestClient client;

    GatewayTransport(Channel channel, URI url, @Nullable String token) {
        this(channel, url, token, READ_TIMEOUT);
    }

    GatewayTransport(Channel channel, URI url, @Nullable String token, Duration readTimeout) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(CONNECT_TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(readTimeout);
        RestClient.Builder builder = RestClient.builder().requestFactory(requests);
        if (token != null && !token.isBlank()) {
            builder.defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        }
        this.channel = channel;
        this.url = url;
        this.client = builder.build();
    }

    @Override
    public Receipt send(UUID id, String address, Letter letter, Locale language) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("id", id.toString());
        body.put("channel", channel.name());
        body.put("to", address);
        body.put("language", language.getLanguage());
        body.put("title", letter.title());
        body.put("text", letter.text());
        return answered(() -> client.post()
                .uri(url)
                .header("Idempotency-Key", id.toString())
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange((request, response) -> receipt(id, response)));
    }

    private Receipt answered(Supplier<@Nullable Receipt> request) {
        String silence = "The gateway for %s gave no answer".formatted(channel);
        try {
            Receipt receipt = request.get();
            if (receipt == null) {
                throw new NoAnswer(channel, silence, null);
            }
            return receipt;
        } catch (ResourceAccessException e) {
            throw new NoAnswer(channel, silence, e);
        }
    }

    private Receipt receipt(UUID id, RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse response)
            throws IOException {
        HttpStatusCode status = response.getStatusCode();
        if (status.is2xxSuccessful()) {
            return Receipt.accepted(providerId(id, response));
        }
        String answer = "The gateway for %s answered %d".formatted(channel, status.value());
        if (status.is4xxClientError() && !TEMPORARY.contains(status.value())) {
            return Receipt.refused(answer);
        }
        if (DOWN.contains(status.value())) {
            throw new NoAnswer(channel, answer, null);
        }
        throw new GatewayFailure(answer);
    }

    /** An answer that cannot be read was an acceptance all the same: sending again would be worse. */
    private static String providerId(UUID id, RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse response) {
        try {
            Accepted accepted = response.bodyTo(Accepted.class);
            String given = accepted == null ? null : accepted.id();
            return given == null || given.isBlank() || given.length() > 200 ? id.toString() : given;
        } catch (RuntimeException unreadable) {
            return id.toString();
        }
    }

    private record Accepted(@Nullable String id) {}

    /** The gateway did not take the message this time. */
    static class GatewayFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        GatewayFailure(String message) {
            super(message);
        }
    }
}
