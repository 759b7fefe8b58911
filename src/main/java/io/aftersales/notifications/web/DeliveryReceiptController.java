package io.aftersales.notifications.web;

import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.notifications.DeliveryReceipts;
import io.aftersales.notifications.DeliveryReceipts.Noted;
import io.aftersales.notifications.ReceiptSettings;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What gateways tell later about messages that they took. */
@RestController
@RequestMapping("/api/notifications/receipts")
@Tag(name = "Delivery receipts", description = "Whether text messages and chat arrived, told by their gateways")
class DeliveryReceiptController {

    private static final int MAX_REASON = 1000;

    /** As long as a node has a message for itself. */
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final DeliveryReceipts receipts;
    private final ReceiptSettings settings;

    DeliveryReceiptController(DeliveryReceipts receipts, ReceiptSettings settings) {
        this.receipts = receipts;
        this.settings = settings;
    }

    /** What became of a message. */
    enum Outcome {
        DELIVERED,
        FAILED
    }

    record DeliveryReceipt(
            @Nullable String channel,
            @Nullable String status,
            @Nullable String reason) {}

    /** The message is not noted as sent yet; when it is, what is told again counts. */
    static class TooEarly extends ErrorResponseException {

        private static final long serialVersionUID = 1L;

        TooEarly() {
            super(HttpStatus.SERVICE_UNAVAILABLE);
            getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(AGAIN.toSeconds()));
        }
    }

    @PostMapping("/{messageId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Tell whether a message arrived; telling it again changes nothing")
    @ApiResponse(responseCode = "204", description = "Noted; what failed goes on by the next channel")
    @ApiResponse(responseCode = "400", description = "Every field that is wrong")
    @ApiResponse(responseCode = "401", description = "Not the token of the receipts")
    @ApiResponse(responseCode = "404", description = "There is no such message")
    @ApiResponse(
            responseCode = "503",
            description = "The message is being sent, which is not noted yet: tell it again, Retry-After says when")
    void take(
            @PathVariable String messageId,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody DeliveryReceipt receipt) {
        if (!allowed(authorization)) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        Problems problems = new Problems();
        Optional<Channel> channel = problems.requiredOneOf("channel", receipt.channel(), Channel.class);
        Optional<Outcome> status = problems.requiredOneOf("status", receipt.status(), Outcome.class);
        Optional<String> reason = problems.optional("reason", receipt.reason(), MAX_REASON);
        problems.throwIfAny();
        UUID id = id(messageId).orElseThrow(() -> unknown(messageId));
        Noted noted = status.orElseThrow() == Outcome.DELIVERED
                ? receipts.delivered(id, channel.orElseThrow())
                : receipts.bounced(id, channel.orElseThrow(), reason.orElse("The gateway gives no reason"));
        if (noted == Noted.UNKNOWN) {
            throw unknown(messageId);
        }
        if (noted == Noted.TOO_EARLY) {
            throw new TooEarly();
        }
    }

    private boolean allowed(@Nullable String authorization) {
        String token = settings.token();
        return token != null
                && !token.isBlank()
                && authorization != null
                && MessageDigest.isEqual(bytes("Bearer " + token), bytes(authorization));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Refused unknown(String id) {
        return new Refused(Refused.Kind.UNKNOWN, "notifications.message.unknown", id);
    }
}
