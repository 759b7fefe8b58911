package io.aftersales.commitments;

import io.aftersales.notifications.Outbox;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Messages about promises, to groups. Names no person: whoever reads on opens the case. */
@Component
class Alarms {

    private final Outbox outbox;
    private final CommitmentClock clock;

    Alarms(Outbox outbox, CommitmentClock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    Instant now() {
        return clock.now();
    }

    boolean late(Instant now, Instant time) {
        return clock.late(now, time);
    }

    void warning(Commitment commitment, String group) {
        Instant dueAt = commitment.state().times().dueAt();
        outbox.toGroup(
                group, "promise-warning", commitment.subject(), commitment.id() + ":" + dueAt, facts(commitment));
    }

    void escalation(Commitment commitment, int level, String group) {
        Map<String, Object> facts = facts(commitment);
        facts.put("level", Integer.toString(level));
        outbox.toGroup(group, "promise-escalation", commitment.subject(), commitment.id() + ":" + level, facts);
    }

    private static Map<String, Object> facts(Commitment commitment) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("caseNumber", commitment.subject());
        facts.put("kind", commitment.kind().name());
        facts.put("clause", commitment.terms().clause());
        facts.put("dueAt", commitment.state().times().dueAt());
        return facts;
    }
}
