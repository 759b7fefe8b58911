package io.aftersales.claims;

import io.aftersales.products.ServiceContract;
import io.aftersales.products.ServiceContracts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The service contracts on whose terms a claim is served (PRE-04). */
@Component
public class ClaimContracts {

    private final ServiceContracts contracts;
    private final Clock clock;

    ClaimContracts(ServiceContracts contracts, Clock clock) {
        this.contracts = contracts;
        this.clock = clock;
    }

    /**
     * Returns those of the unit that were in force on the day of the request, the shortest response time first; none
     * where the request names no unit.
     */
    public List<ServiceContract> inForce(ClaimFile claim) {
        LocalDate day = LocalDate.ofInstant(claim.receivedAt(), clock.getZone());
        return Optional.ofNullable(claim.request().serialKey())
                .map(unit -> contracts.inForce(unit, day))
                .orElse(List.of());
    }
}
