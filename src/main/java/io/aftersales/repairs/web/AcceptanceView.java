package io.aftersales.repairs.web;

import io.aftersales.cases.web.Times;
import io.aftersales.repairs.Acceptance;
import io.aftersales.repairs.SignatureKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the customer said to a result. One who is not satisfied need not give more than his opinion.
 *
 * @param signatureFile its content is at {@code /api/repairs/{claimNumber}/papers/{id}}
 */
@Schema(name = "RepairAcceptance")
record AcceptanceView(
        OffsetDateTime at,
        @Nullable String acceptedBy,
        boolean mayAccept,
        boolean satisfied,
        @Nullable Integer content,
        @Nullable Integer quality,
        @Nullable Integer attitude,
        boolean demonstrated,
        boolean advised,
        @Nullable SignatureKind signature,
        @Nullable UUID signatureFile,
        @Nullable String opinion,
        String recordedBy) {

    static AcceptanceView of(Acceptance signed, ZoneId zone) {
        return new AcceptanceView(
                Times.at(signed.acceptedAt(), zone),
                signed.acceptedBy(),
                signed.mayAccept(),
                signed.satisfied(),
                signed.content(),
                signed.quality(),
                signed.attitude(),
                signed.demonstrated(),
                signed.advised(),
                signed.signature(),
                signed.signatureFile(),
                signed.opinion(),
                signed.recordedBy());
    }

    /** Never shows who signed: this text may reach a log. */
    @Override
    public String toString() {
        return "AcceptanceView[" + satisfied + "]";
    }
}
