package io.aftersales.notifications;

/** What became of a message. */
public enum MessageStatus {
    /** Waits for its first or next attempt. */
    QUEUED,
    /** Accepted by the mail server, or recorded where there is none. */
    SENT,
    /** Given up after a day of attempts. */
    FAILED,
    /** Nobody to send it to: no address is known that a channel could use. */
    UNDELIVERABLE
}
