package io.aftersales.replacements;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import io.aftersales.notifications.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was written to customers and staff, as {@code template to}. */
final class Letters {

    final Outbox outbox = mock(Outbox.class);
    private final List<String> sent = new ArrayList<>();
    private final List<Map<String, Object>> facts = new ArrayList<>();

    Letters() {
        doAnswer(call -> note(call.getArgument(1), "customer", call.getArgument(4)))
                .when(outbox)
                .toCustomer(any(), any(), any(), any(), any());
        doAnswer(call -> note(call.getArgument(1), call.getArgument(0), call.getArgument(4)))
                .when(outbox)
                .toGroup(any(), any(), any(), any(), any());
    }

    private @Nullable Object note(String template, String recipient, Map<String, Object> about) {
        sent.add(template + " to " + recipient);
        facts.add(about);
        return null;
    }

    List<String> sent() {
        return List.copyOf(sent);
    }

    /** Returns the facts of the last one. */
    Map<String, Object> lastFacts() {
        return facts.get(facts.size() - 1);
    }
}
