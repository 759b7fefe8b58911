package io.aftersales.replacements;

import org.jspecify.annotations.Nullable;

/**
 * The replacement record (更换记录) as it is filled in; model and colour are those that were agreed.
 *
 * @param newSerialNumber of the unit that was delivered, where another one was written down; left out otherwise
 * @param replacedOn {@code yyyy-MM-dd}
 * @param signatureKind name of a {@link SignatureKind}, of which a file is on record
 */
public record RecordDraft(
        @Nullable String newSerialNumber,
        @Nullable String replacedOn,
        @Nullable String signatureKind,
        @Nullable String other) {

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "RecordDraft[" + replacedOn + "]";
    }
}
