package io.aftersales.repairs.web;

import io.aftersales.cases.web.Times;
import io.aftersales.repairs.Consent;
import io.aftersales.repairs.ConsentAnswer;
import io.aftersales.repairs.ConsentChannel;
import io.aftersales.repairs.Quote;
import io.aftersales.repairs.QuoteLine;
import io.aftersales.repairs.QuoteStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a quote as JSON, with what the customer said to it.
 *
 * @param totalCents what the customer pays, in hundredths of the currency; of free repairs 0
 */
@Schema(name = "RepairQuote")
record QuoteView(
        int version,
        QuoteStatus status,
        String plan,
        List<Line> lines,
        long totalCents,
        String currency,
        boolean free,
        long cycleDays,
        LocalDate validUntil,
        OffsetDateTime at,
        String by,
        List<ConsentView> consents) {

    static QuoteView of(Quote quote, List<Consent> consents, ZoneId zone) {
        return new QuoteView(
                quote.version(),
                quote.status(),
                quote.text().plan(),
                quote.lines().stream().map(Line::of).toList(),
                quote.text().totalCents(),
                quote.text().currency(),
                quote.text().free(),
                quote.text().cycleDays(),
                quote.text().validUntil(),
                Times.at(quote.issuedAt(), zone),
                quote.issuedBy(),
                consents.stream()
                        .filter(consent -> consent.quoteVersion() == quote.version())
                        .map(consent -> ConsentView.of(consent, zone))
                        .toList());
    }

    /** A position. */
    @Schema(name = "RepairQuoteLine")
    record Line(String code, String name, long quantity, long unitCents) {

        static Line of(QuoteLine line) {
            return new Line(line.code(), line.name(), line.quantity(), line.unitCents());
        }
    }

    /** What the customer said. */
    @Schema(name = "RepairConsent")
    record ConsentView(
            ConsentAnswer answer,
            ConsentChannel channel,
            String givenBy,
            @Nullable String note,
            OffsetDateTime at,
            String recordedBy) {

        static ConsentView of(Consent consent, ZoneId zone) {
            return new ConsentView(
                    consent.answer(),
                    consent.channel(),
                    consent.givenBy(),
                    consent.note(),
                    Times.at(consent.answeredAt(), zone),
                    consent.recordedBy());
        }
    }

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "QuoteView[" + version + "]";
    }
}
