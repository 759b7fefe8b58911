package io.aftersales.complaints;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When and by whom a complaint was put on file, as far as it was kept (CMP-04).
 *
 * @param takerName as he was called then; null where the customer did it himself, or no name is known
 * @param takerNumber his employee number then
 */
@Embeddable
record Taking(
        @Nullable Instant enteredAt,
        @Nullable String takerName,
        @Nullable String takerNumber) {

    static final Taking UNKNOWN = new Taking(null, null, null);
}
