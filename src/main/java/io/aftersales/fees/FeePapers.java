package io.aftersales.fees;

import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.customers.ContactDetails;
import io.aftersales.documents.Paper;
import io.aftersales.documents.PaperData;
import io.aftersales.documents.PaperField;
import io.aftersales.documents.PaperPrinter;
import io.aftersales.documents.PaperTable;
import io.aftersales.money.Money;
import io.aftersales.problems.Refused;
import io.aftersales.staff.Colleagues;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prints calculation sheets (费用计算表). What is not known is left blank. */
@Service
@Transactional(readOnly = true)
public class FeePapers {

    private final FeeSheets sheets;
    private final ClaimFiles claims;
    private final Colleagues staff;
    private final PaperPrinter printer;

    FeePapers(FeeSheets sheets, ClaimFiles claims, Colleagues staff, PaperPrinter printer) {
        this.sheets = sheets;
        this.claims = claims;
        this.staff = staff;
        this.printer = printer;
    }

    /**
     * Returns the latest version as PDF.
     *
     * @throws Refused if the claim has no sheet
     */
    public byte[] print(String claimNumber, ContactDetails.Language language) {
        FeeFile file = sheets.find(claimNumber)
                .orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN, "fees.unknown", claimNumber));
        return printer.print(
                Paper.FEE_SHEET,
                data(file, claims.get(claimNumber)),
                language == ContactDetails.Language.ZH ? Locale.CHINESE : Locale.ENGLISH);
    }

    private PaperData data(FeeFile file, ClaimFile claim) {
        SheetVersion sheet = file.latest();
        Optional<BearersSettled> settled = file.bearersSettled(sheet);
        PaperData data = PaperData.of(file.claimNumber())
                .with(PaperField.MODEL, claim.request().model())
                .with(PaperField.SERIAL_NUMBER, claim.request().serialNumber())
                .with(PaperField.SHEET_VERSION, (long) sheet.version())
                .with(PaperField.MADE_AT, sheet.madeAt())
                .with(PaperField.MADE_BY, staff.nameOf(sheet.madeBy()))
                .with(PaperField.REVIEW, file.review())
                .with(PaperField.REVIEWED_BY, named(file.reviewedBy()))
                .with(PaperField.REVIEWED_AT, file.reviewedAt())
                .with(PaperField.LISTED, amount(sheet.listedCents(), file))
                .with(PaperField.AGREED, amount(sheet.charge().agreedCents(), file))
                .with(PaperField.CHARGE, amount(sheet.charge().chargeCents(), file))
                .with(PaperField.CHARGE_GROUND, sheet.charge().ground())
                .with(PaperField.INTERNAL_COST, amount(sheet.internalCents(), file))
                .with(
                        PaperField.SETTLED_BY,
                        named(settled.map(BearersSettled::by).orElse(null)))
                .with(PaperField.SETTLED_AT, settled.map(BearersSettled::at).orElse(null));
        for (BorneLine borne : file.lines(sheet)) {
            FeeLine line = borne.line();
            data = data.row(
                    PaperTable.FEE_LINES,
                    line.kind(),
                    line.detail(),
                    staff.nameOf(line.engineer()),
                    basis(line),
                    amount(line.chargeCents(), file),
                    amount(line.internalCents(), file),
                    borne.bearer(),
                    borne.department());
        }
        return data;
    }

    private @Nullable String named(@Nullable String user) {
        return user == null ? null : staff.nameOf(user);
    }

    /** What the amounts were computed from: the same in both languages. */
    private static String basis(FeeLine line) {
        Long minutes = line.minutes();
        if (minutes != null) {
            return "%d min".formatted(minutes);
        }
        return line.code() == null ? "" : "%d × %s".formatted(line.quantity(), line.code());
    }

    private static @Nullable Money amount(@Nullable Long cents, FeeFile file) {
        return cents == null ? null : new Money(cents, file.currency());
    }
}
