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
 * What the customer said to the result, with his signature (RPR-16 to RPR-18). Never changed. Of one who is not
 * satisfied only his opinion is certain to be there (RPR-19).
 *
 * @param acceptedBy who signed or said it, as he named himself
 * @param mayAccept whether he decides for the customer (FLD-01)
 * @param content how good the service was, 1 to 5; so are quality and attitude
 * @param signatureFile the file that shows the signature, among the files of the claim; there is one where there is a
 *     signature
 * @param recordedBy user who wrote it down, {@code customer} when he did it himself
 */
@Embeddable
public record Acceptance(
        Instant acceptedAt,
        @Nullable @Convert(converter = EncryptedText.class) String acceptedBy,
        boolean mayAccept,
        boolean satisfied,
        @Nullable Integer content,
        @Nullable Integer quality,
        @Nullable Integer attitude,
        boolean demonstrated,
        boolean advised,
        @Nullable @Enumerated(EnumType.STRING) SignatureKind signature,
        @Nullable UUID signatureFile,
        @Nullable @Convert(converter = EncryptedText.class) String opinion,
        String recordedBy) {

    /** Never shows personal data: this text may reach a log. */
    @Override
    public String toString() {
        return "Acceptance[" + satisfied + "]";
    }
}
