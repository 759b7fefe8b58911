package io.aftersales.replacements;

import io.aftersales.cases.Attachments;
import io.aftersales.claims.ClaimFile;
import io.aftersales.documents.PaperData;
import io.aftersales.documents.PaperField;
import io.aftersales.documents.SignatureImage;
import io.aftersales.products.InstalledUnit;
import io.aftersales.products.InstalledUnits;
import io.aftersales.products.SerialNumber;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The data set from which the papers of an application are printed (F21). */
@Component
class ReplacementPaperData {

    private final InstalledUnits units;
    private final Attachments attachments;

    ReplacementPaperData(InstalledUnits units, Attachments attachments) {
        this.units = units;
        this.attachments = attachments;
    }

    PaperData of(ClaimFile claim, ReplacementFile file) {
        PaperData data = PaperData.of(claim.number())
                .with(PaperField.CUSTOMER, claim.customer().name())
                .with(PaperField.PHONE, claim.customer().phone())
                .with(PaperField.ADDRESS, claim.customer().address());
        PaperData original = original(data, claim, file.application());
        return file.exchange()
                .map(exchange -> exchange(original, claim, exchange))
                .orElse(original);
    }

    /** The application may be about another unit than the claim: the one that replaced it before, for example. */
    private PaperData original(PaperData data, ClaimFile claim, ApplicationRecord application) {
        Optional<SerialNumber> unit = application.unit();
        PaperData bought = data.with(PaperField.PURCHASED_ON, application.purchasedOn());
        if (unit.equals(SerialNumber.of(claim.request().serialNumber()))) {
            return bought.with(PaperField.MODEL, claim.request().model())
                    .with(PaperField.SERIAL_NUMBER, claim.request().serialNumber());
        }
        return bought.with(
                        PaperField.MODEL,
                        unit.flatMap(units::find).map(InstalledUnit::model).orElse(null))
                .with(PaperField.SERIAL_NUMBER, application.serialKey());
    }

    private PaperData exchange(PaperData data, ClaimFile claim, Exchange exchange) {
        PaperData record = data.with(PaperField.REPLACED_ON, exchange.replacedOn())
                .with(PaperField.NEW_MODEL, exchange.newModel())
                .with(PaperField.COLOUR, exchange.newColour())
                .with(PaperField.NEW_SERIAL_NUMBER, exchange.newSerialKey())
                .with(PaperField.OTHER, exchange.recordRemarks());
        if (exchange.signatureKind() != SignatureKind.DRAWN || exchange.signatureFile() == null) {
            return record;
        }
        Attachments.Content drawn = attachments.read(claim.number(), exchange.signatureFile());
        return record.with(PaperField.SIGNED_AT, drawn.attachment().addedAt())
                .signed(SignatureImage.read("signature", drawn.bytes()));
    }
}
