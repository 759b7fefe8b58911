package io.aftersales.replacements;

import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.customers.ContactDetails;
import io.aftersales.documents.Paper;
import io.aftersales.documents.PaperPrinter;
import io.aftersales.problems.Refused;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prints the replacement record (更换记录, RPL-07). What is not known yet is left blank, to be written by hand. */
@Service
@Transactional(readOnly = true)
public class ReplacementPapers {

    private final ReplacementFiles replacements;
    private final ClaimFiles claims;
    private final ReplacementPaperData data;
    private final PaperPrinter printer;

    ReplacementPapers(
            ReplacementFiles replacements, ClaimFiles claims, ReplacementPaperData data, PaperPrinter printer) {
        this.replacements = replacements;
        this.claims = claims;
        this.data = data;
        this.printer = printer;
    }

    /**
     * Returns the record of an exchange of a claim as PDF.
     *
     * @param application id of the application that led to it; the latest that led to one when absent
     * @param language that of the customer when absent
     * @throws Refused if no exchange was approved, or none by that application
     */
    public byte[] printRecord(
            String claimNumber, @Nullable UUID application, ContactDetails.@Nullable Language language) {
        ReplacementFile exchanged = replacements.of(claimNumber).stream()
                .filter(file -> file.exchange().isPresent())
                .filter(file -> application == null || file.id().equals(application))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN, "replacements.record.none", claimNumber));
        ClaimFile claim = claims.get(claimNumber);
        boolean chinese = (language == null ? claim.customer().locale() : language) == ContactDetails.Language.ZH;
        return printer.print(
                Paper.REPLACEMENT_RECORD, data.of(claim, exchanged), chinese ? Locale.CHINESE : Locale.ENGLISH);
    }
}
