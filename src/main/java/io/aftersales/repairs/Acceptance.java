package io.aftersales.repairs;

import io.aftersales.customers.EncryptedText;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the customer said to the result, with his signature (RPR-16 to RPR-18). Never changed.
 *
 * @param acceptedBy who signed, as he named himself
 * @param mayAccept whether he decides for the customer (FLD-01)
 * @param content how good the service was, 1 to 5; so are quality and attitude
 * @param signatureFile the file that shows the signature, among the files of the claim
 * @param recordedBy user who wrote it down, {@code customer} when he did it himself
 */
@Embeddable
public record Acceptance(
        Instant acceptedAt,
        @Convert(converter = EncryptedText.class) String acceptedBy,
        boolean mayAccept,
        boolean satisfied,
        int content,
        int quality,
        int attitude,
        boolean demonstrated,
        boolean advised,
        @Enumerated(EnumType.STRING) SignatureKind signature,
        UUID signatureFile,
        @Nullable @Convert(converter = EncryptedText.class) String opinion,
        String recordedBy) {

    /** Never shows personal data: this text may reach a log. */
    @Override
    public String toString() {
        return "Acceptance[" + satisfied + "]";
    }
}
