package io.aftersales.operations;

import java.util.Locale;

/** What is counted for operators, each by the query of its name in {@code operations/}. */
enum Watched {
    PROMISES("aftersales.promises", "state", "Promises by what is to be done about them, 100 000 at most"),
    PROMISES_OF_LAST_DAY(
            "aftersales.promises.last.day", "outcome", "Promises that fell due in the last 24 hours, kept and broken"),
    ESCALATIONS(
            "aftersales.escalations",
            "level",
            "Broken promises still open, by the level told last, and those that have no further level"),
    MESSAGES("aftersales.messages", "state", "Messages of the outbox that are not sent"),
    UNADDRESSED(
            "aftersales.messages.unaddressed",
            "group",
            "Messages of the last 24 hours to groups that have no address and read them in the outbox only"),
    MESSAGE_DELAY(
            "aftersales.messages.delay.seconds",
            "which",
            "How late the message is that waits longest: untried, or because its server gives no answer"),
    JOBS("aftersales.jobs", "state", "Jobs of the engine, 100 000 at most"),
    JOB_DELAY("aftersales.jobs.delay.seconds", "which", "How late the job is that should have run first"),
    INCIDENTS("aftersales.incidents", "type", "Incidents of the engine that nobody has mended");

    private final String metric;
    private final String label;
    private final String description;

    Watched(String metric, String label, String description) {
        this.metric = metric;
        this.label = label;
        this.description = description;
    }

    String metric() {
        return metric;
    }

    String label() {
        return label;
    }

    String description() {
        return description;
    }

    String file() {
        return "operations/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".sql";
    }
}
