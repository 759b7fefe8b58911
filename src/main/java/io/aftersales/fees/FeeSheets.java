package io.aftersales.fees;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads calculation sheets. */
@Service
@Transactional(readOnly = true)
public class FeeSheets {

    private final FeeRegister register;
    private final Charges charges;
    private final SettledBearers settled;

    FeeSheets(FeeRegister register, Charges charges, SettledBearers settled) {
        this.register = register;
        this.charges = charges;
        this.settled = settled;
    }

    /** Returns the totals of the sheet of a claim, if one was opened. */
    public Optional<SheetTotals> totals(String claimNumber) {
        return register.find(claimNumber).map(sheet -> totals(sheet, register.latest(sheet)));
    }

    /** Returns everything on file about the fees of a claim, if a sheet was opened. */
    public Optional<FeeFile> find(String claimNumber) {
        return register.find(claimNumber)
                .map(sheet -> new FeeFile(
                        claimNumber,
                        sheet.currency(),
                        sheet.review(),
                        sheet.reviewedAt(),
                        sheet.reviewedBy(),
                        register.versions(claimNumber),
                        settled.of(claimNumber),
                        charges.findById(claimNumber)));
    }

    /** Returns what the customer of a claim or complaint pays; empty when nothing is charged. */
    public Optional<CustomerCharge> charge(String number) {
        return charges.findById(number);
    }

    private static SheetTotals totals(Sheet sheet, SheetVersion latest) {
        return new SheetTotals(
                sheet.claimNumber(),
                sheet.latest(),
                sheet.currency(),
                latest.charge().chargeCents(),
                latest.internalCents(),
                latest.internalByEngineer());
    }
}
