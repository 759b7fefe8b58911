package io.aftersales.demo;

import io.aftersales.notifications.OutboxReader;
import io.aftersales.notifications.SentMessage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was sent to whom, to be looked at where no mail server is set up. For administrators; absent in production. */
@RestController
@Profile("!production")
@Tag(name = "Demonstration")
class DemoOutboxController {

    private static final int MOST = 200;

    private final OutboxReader outbox;

    DemoOutboxController(OutboxReader outbox) {
        this.outbox = outbox;
    }

    @GetMapping("/api/demo/outbox")
    @Operation(summary = "Messages to customers and staff, the newest 200, or all of one case")
    List<SentMessage> messages(@RequestParam(required = false) @Nullable String subject) {
        return subject == null ? outbox.latest(MOST) : outbox.sent(subject);
    }
}
