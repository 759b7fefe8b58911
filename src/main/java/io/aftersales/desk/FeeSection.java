package io.aftersales.desk;

import io.aftersales.fees.FeeSheets;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the case file shows of the fees of a claim: the way to their page. */
@Component
class FeeSection {

    private final FeeSheets sheets;
    private final CasePages pages;

    FeeSection(FeeSheets sheets, CasePages pages) {
        this.sheets = sheets;
        this.pages = pages;
    }

    /** Adds the totals, for those who may see them. */
    void fill(Model model, String claimNumber, Authentication reader) {
        if (pages.mayOpen("/desk/fees/" + claimNumber, reader)) {
            sheets.totals(claimNumber).ifPresent(totals -> model.addAttribute("feeTotals", totals));
        }
    }
}
