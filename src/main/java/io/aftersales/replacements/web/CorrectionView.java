package io.aftersales.replacements.web;

import io.aftersales.cases.web.Times;
import io.aftersales.replacements.CorrectedRecord;
import io.aftersales.replacements.ReplacementFile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** What was added to a closed record, as JSON. */
@Schema(name = "ReplacementRecordCorrection")
record CorrectionView(OffsetDateTime at, String by, CorrectedRecord record, String text, String reason) {

    static CorrectionView of(ReplacementFile.Correction correction, ZoneId zone) {
        return new CorrectionView(
                Times.at(correction.at(), zone),
                correction.by(),
                correction.record(),
                correction.text(),
                correction.reason());
    }

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "CorrectionView[" + record + "]";
    }
}
