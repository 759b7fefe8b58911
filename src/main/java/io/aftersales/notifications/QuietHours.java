package io.aftersales.notifications;

import io.aftersales.customers.ContactDetails.Channel;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When customers are not disturbed by what can wait.
 *
 * @param from first minute of the quiet hours in the business zone
 * @param to first minute after them; none are quiet when both are the same
 * @param channels that disturb
 */
@ConfigurationProperties("aftersales.notifications.quiet-hours")
record QuietHours(
        @DefaultValue("21:00") LocalTime from,
        @DefaultValue("08:00") LocalTime to,
        @DefaultValue({"SMS", "WECHAT"}) Set<Channel> channels) {

    /**
     * Returns the end of the quiet hours when the message waits for it. It goes at once when it is for staff, when it is
     * urgent, has a one-time code, or names an instant that would have passed by then.
     */
    Optional<Instant> hold(OutboxMessage message, Channel channel, Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        if (!channels.contains(channel) || message.audience() == Audience.STAFF || !quiet(local.toLocalTime())) {
            return Optional.empty();
        }
        ZonedDateTime today = local.with(to);
        Instant end = (today.isAfter(local) ? today : today.plusDays(1)).toInstant();
        return canWait(message, now, end) ? Optional.of(end) : Optional.empty();
    }

    private boolean quiet(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean going = time.isBefore(to);
        return from.isBefore(to) ? begun && going : from.isAfter(to) && (begun || going);
    }

    private static boolean canWait(OutboxMessage message, Instant now, Instant end) {
        return !"true".equals(message.facts().get("urgent"))
                && !message.facts().containsKey(OutboxMessage.ONE_TIME_CODE)
                && message.facts().values().stream()
                        .noneMatch(fact -> fact instanceof Instant at && at.isAfter(now) && !at.isAfter(end));
    }
}
