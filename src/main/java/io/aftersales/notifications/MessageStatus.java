package io.aftersales.notifications;

/** What became of a message. */
public enum MessageStatus {
    /** Waits for its first or next attempt. */
    QUEUED,
    /** Accepted by the mail server or the gateway. */
    SENT,
    /** The receiver has it, as the gateway says. */
    DELIVERED,
    /** Kept in the outbox and sent to nobody: there is no mail server, or the group has no address. */
    RECORDED,
    /** Given up after a day of attempts, or because every channel refused it. */
    FAILED,
    /** Nobody to send it to: no address is known that a channel could use. */
    UNDELIVERABLE
}
