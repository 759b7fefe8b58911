package io.aftersales.replacements;

import io.aftersales.customers.EncryptedText;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What was wrong on a closed record, as it should have been; the record itself stays (INF-07). Never changed. */
@Entity
@Table(name = "replacement_correction")
class ReplacementCorrection {

    @Id
    private UUID id;

    private UUID replacementId;

    @Enumerated(EnumType.STRING)
    private CorrectedRecord corrected;

    @Convert(converter = EncryptedText.class)
    private String text;

    @Convert(converter = EncryptedText.class)
    private String reason;

    private Instant enteredAt;
    private String enteredBy;

    @SuppressWarnings("NullAway.Init")
    protected ReplacementCorrection() {}

    ReplacementCorrection(
            UUID replacementId, CorrectedRecord corrected, String text, String reason, Instant at, String by) {
        this.id = UUID.randomUUID();
        this.replacementId = replacementId;
        this.corrected = corrected;
        this.text = text;
        this.reason = reason;
        this.enteredAt = at;
        this.enteredBy = by;
    }

    UUID replacementId() {
        return replacementId;
    }

    ReplacementFile.Correction file() {
        return new ReplacementFile.Correction(enteredAt, enteredBy, corrected, text, reason);
    }
}
