package io.aftersales.desk;

import io.aftersales.claims.ClaimContracts;
import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.reimbursements.ExpenseFiles;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the fee page shows beside the sheet: on which contracts in force, standard and rule it is computed (FEE-02), and
 * who bears what was paid back for it, as finance decided (FEE-13).
 */
@Component
class FeeGrounds {

    private final ClaimFiles claims;
    private final ClaimContracts contracts;
    private final ExpenseFiles expenses;

    FeeGrounds(ClaimFiles claims, ClaimContracts contracts, ExpenseFiles expenses) {
        this.claims = claims;
        this.contracts = contracts;
        this.expenses = expenses;
    }

    void fill(Model model, String claimNumber, Authentication reader) {
        ClaimFile claim = claims.get(claimNumber);
        model.addAttribute("contracts", contracts.inForce(claim));
        model.addAttribute("coverage", claim.latestCoverage().orElse(null));
        model.addAttribute("borne", expenses.borne(claimNumber, reader.getName()));
    }
}
