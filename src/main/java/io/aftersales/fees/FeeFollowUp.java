package io.aftersales.fees;

import org.springframework.stereotype.Component;

/** What a new version of a sheet leads to: finance reviews it, and the customer is charged. */
@Component
class FeeFollowUp {

    private final FeeProcess process;
    private final ChargeBook charges;

    FeeFollowUp(FeeProcess process, ChargeBook charges) {
        this.process = process;
        this.charges = charges;
    }

    void after(Sheet sheet, SheetVersion version, String by) {
        if (sheet.review() == ReviewState.OPEN) {
            String engineer =
                    version.lines().stream().findFirst().map(FeeLine::engineer).orElse(by);
            process.reviewDue(sheet.claimNumber(), engineer);
        }
        charges.charge(sheet, version.charge(), by);
    }
}
