package io.aftersales.notifications;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The HTTP gateways that carry text messages and chat, as {@code docs/messages.md} describes them. */
@ConfigurationProperties("aftersales.notifications.gateway")
record GatewaySettings(@Nullable Gateway sms, @Nullable Gateway chat) {

    /**
     * A gateway.
     *
     * @param url where messages are posted; without it there is no such gateway
     * @param token sent as bearer token, null for none
     */
    record Gateway(@Nullable URI url, @Nullable String token) {

        /** Never shows the token: this text may reach a log. */
        @Override
        public String toString() {
            return "Gateway[" + url + "]";
        }
    }
}
