package io.aftersales.mailbox;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it was read.
 *
 * @param key the same when the mail is delivered again
 * @param sender address, empty when there is none
 * @param automatic whether a machine wrote it: nobody waits for an answer, and an answer may begin a loop
 * @param bounce what it says about a message of ours, if it does
 */
record InboundMail(
        String key,
        String sender,
        String senderName,
        String subject,
        String text,
        List<MailFile> files,
        boolean automatic,
        @Nullable Bounce bounce) {

    /** A file in a mail. */
    static final class MailFile {

        private final @Nullable String name;
        private final byte[] bytes;

        MailFile(@Nullable String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        @Nullable String name() {
            return name;
        }

        /** Returns the content; nobody else holds it. */
        byte[] bytes() {
            return bytes;
        }
    }

    /** A message of ours that came back. */
    record Bounce(UUID message, String reason) {}

    /** Never shows personal data: this text may reach a log. */
    @Override
    public String toString() {
        return "InboundMail[…]";
    }
}
