package io.aftersales.reimbursements;

import io.aftersales.cases.CaseEntry;
import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.claims.ServiceEnd;
import io.aftersales.problems.Problems;
import io.aftersales.repairs.ServingEngineers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which services were carried out, and by whom. */
@Component
class ServedClaims {

    private final ClaimFiles requests;
    private final ServingEngineers serving;

    ServedClaims(ClaimFiles requests, ServingEngineers serving) {
        this.requests = requests;
        this.serving = serving;
    }

    /** Returns who served, nobody when no engineer is on record. */
    List<String> engineers(String claimNumber) {
        return serving.of(claimNumber);
    }

    ServedClaim ended(String claimNumber, Instant at) {
        return served(requests.get(claimNumber), at);
    }

    /** Returns the service of that claim; empty, and a problem noted, when there is no such claim or service. */
    Optional<ServedClaim> find(String claimNumber, Problems problems) {
        Optional<ClaimFile> request = requests.find(claimNumber);
        if (request.isEmpty()) {
            problems.reject("claimNumber", claimNumber, "expenses.claim.unknown");
            return Optional.empty();
        }
        Optional<ServedClaim> served = endOf(request.get()).map(at -> served(request.get(), at));
        if (served.isEmpty()) {
            problems.reject("claimNumber", claimNumber, "expenses.claim.notServed");
        }
        return served;
    }

    /** When the service was finished, as the timeline of the claim says. */
    private static Optional<Instant> endOf(ClaimFile request) {
        if (!Boolean.TRUE.equals(request.service().serviceDelivered())) {
            return Optional.empty();
        }
        return request.timeline().stream()
                .filter(entry -> entry.type().equals("SERVICE_RECORDED") && carriedOut(entry))
                .map(CaseEntry::at)
                .reduce((earlier, later) -> later);
    }

    private static boolean carriedOut(CaseEntry entry) {
        String end = entry.facts().getOrDefault("serviceEnd", "");
        return end.equals(ServiceEnd.DELIVERED.name()) || end.equals(ServiceEnd.CAUSE_UNFOUND.name());
    }

    private static ServedClaim served(ClaimFile request, Instant at) {
        return new ServedClaim(
                request.number(), request.request().productLine().name(), at.truncatedTo(ChronoUnit.MILLIS));
    }
}
