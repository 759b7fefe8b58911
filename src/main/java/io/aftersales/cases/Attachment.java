package io.aftersales.cases;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that belongs to a case, without its content.
 *
 * @param kind name of the kind that the case gave it
 * @param mediaType as the content shows it, not as it was announced
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal digits
 * @param addedBy user
 */
public record Attachment(
        UUID id,
        String kind,
        String name,
        String mediaType,
        long size,
        String sha256,
        Instant addedAt,
        String addedBy) {

    /** Returns the same under another name. */
    Attachment called(String other) {
        return new Attachment(id, kind, other, mediaType, size, sha256, addedAt, addedBy);
    }

    /** Returns the same as added by that user. */
    public Attachment of(String user) {
        return new Attachment(id, kind, name, mediaType, size, sha256, addedAt, user);
    }

    /** Never shows the name, which people chose: this text may reach a log. */
    @Override
    public String toString() {
        return "Attachment[" + id + "]";
    }
}
