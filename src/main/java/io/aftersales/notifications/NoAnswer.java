package io.aftersales.notifications;

import io.aftersales.customers.ContactDetails.Channel;
import org.jspecify.annotations.Nullable;

/** The server or gateway of a channel did not answer; the message is not to blame. */
class NoAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Channel channel;

    NoAnswer(Channel channel, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.channel = channel;
    }

    Channel channel() {
        return channel;
    }
}
