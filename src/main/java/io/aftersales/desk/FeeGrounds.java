package io.aftersales.desk;

import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.products.SerialNumber;
import io.aftersales.products.ServiceContracts;
import io.aftersales.reimbursements.ExpenseFiles;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the fee page shows beside the sheet: on which contract, standard and rule it is computed (FEE-02), and who bears
 * what was paid back for it, as finance decided (FEE-13).
 */
@Component
class FeeGrounds {

    private final ClaimFiles claims;
    private final ServiceContracts contracts;
    private final ExpenseFiles expenses;

    FeeGrounds(ClaimFiles claims, ServiceContracts contracts, ExpenseFiles expenses) {
        this.claims = claims;
        this.contracts = contracts;
        this.expenses = expenses;
    }

    void fill(Model model, String claimNumber, Authentication reader) {
        ClaimFile claim = claims.get(claimNumber);
        String serialNumber = claim.request().serialNumber();
        model.addAttribute(
                "contracts",
                SerialNumber.of(serialNumber)
                        .map(unit -> contracts.ofUnit(unit.value()))
                        .orElse(List.of()));
        model.addAttribute("coverage", claim.latestCoverage().orElse(null));
        model.addAttribute("borne", expenses.borne(claimNumber, reader.getName()));
    }
}
