package io.aftersales.fees;

import org.springframework.stereotype.Component;

/** What a new version of a sheet leads to: finance reviews it, and the customer is charged. */
@Component
class FeeFollowUp {

    private final FeeProcess process;
    private final ChargeBook charges;
    private final FeeRegister register;

    FeeFollowUp(FeeProcess process, ChargeBook charges, FeeRegister register) {
        this.register = register;
        this.process = process;
        this.charges = charges;
    }

    void after(Sheet sheet, SheetVersion version, String by) {
        if (sheet.review() == ReviewState.OPEN) {
            String engineer =
                    version.lines().stream().findFirst().map(FeeLine::engineer).orElse(by);
            process.reviewDue(sheet.claimNumber(), engineer);
        }
        charges.charge(sheet, version.charge(), before(version), by);
    }

    private long before(SheetVersion version) {
        return register.versions(version.claimNumber()).stream()
                .filter(earlier -> earlier.version() == version.version() - 1)
                .mapToLong(earlier -> earlier.charge().chargeCents())
                .sum();
    }
}
