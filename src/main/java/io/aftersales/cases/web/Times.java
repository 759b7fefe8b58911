package io.aftersales.cases.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** How instants are answered over HTTP: as times of the business zone with its offset. */
@NamedInterface("web")
public final class Times {

    private Times() {}

    public static OffsetDateTime at(Instant instant, ZoneId zone) {
        return OffsetDateTime.ofInstant(instant, zone);
    }

    public static @Nullable OffsetDateTime atOrNull(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : at(instant, zone);
    }
}
