package io.aftersales.repairs;

import io.aftersales.claims.ClaimContracts;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.products.ServiceContract;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The service contracts that agree on fees of their own, which a quote has to keep (PRE-04, FEE-02). */
@Component
public class AgreedFees {

    private final ClaimFiles claims;
    private final ClaimContracts contracts;

    AgreedFees(ClaimFiles claims, ClaimContracts contracts) {
        this.claims = claims;
        this.contracts = contracts;
    }

    /**
     * Returns the numbers of the contracts in force for that claim that say something about fees, with commas between;
     * empty when none does.
     */
    public String contractsOf(String claimNumber) {
        return contracts.inForce(claims.get(claimNumber)).stream()
                .filter(contract -> contract.feeNote().isPresent())
                .map(ServiceContract::number)
                .collect(Collectors.joining(", "));
    }
}
