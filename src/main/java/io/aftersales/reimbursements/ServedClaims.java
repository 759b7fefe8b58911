package io.aftersales.reimbursements;

import io.aftersales.cases.CaseEntry;
import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.claims.ServiceEnd;
import io.aftersales.problems.Problems;
import io.aftersales.repairs.ServingEngineers;
import io.aftersales.staff.Colleagues;
import io.aftersales.staff.Groups;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which services are over, and who served in them. */
@Component
class ServedClaims {

    /** What engineers do at the customer's outside of a repair, as the timeline of the claim names it. */
    private static final Set<String> ERRANDS = Set.of("PRODUCT_DELIVERED", "ORIGINAL_TAKEN_BACK", "PRODUCT_COLLECTED");

    private final ClaimFiles requests;
    private final ServingEngineers serving;
    private final Colleagues staff;

    ServedClaims(ClaimFiles requests, ServingEngineers serving, Colleagues staff) {
        this.requests = requests;
        this.serving = serving;
        this.staff = staff;
    }

    /** Returns who served, each once: in a repair, or by delivering, taking back or fetching; empty when none is known. */
    List<String> engineers(String claimNumber) {
        return engineers(requests.get(claimNumber));
    }

    private List<String> engineers(ClaimFile request) {
        Stream<String> errands = request.timeline().stream()
                .filter(entry -> ERRANDS.contains(entry.type()))
                .map(CaseEntry::by)
                .filter(user -> staff.isMember(user, Groups.ENGINEERS));
        return Stream.concat(serving.of(request.number()).stream(), errands)
                .distinct()
                .toList();
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

    /**
     * When the service was over, as the timeline of the claim says. One that was not carried out, such as a repair whose
     * price the customer refused, counts when somebody came for it.
     */
    private Optional<Instant> endOf(ClaimFile request) {
        return request.timeline().stream()
                .filter(entry -> entry.type().equals("SERVICE_RECORDED"))
                .reduce((earlier, later) -> later)
                .filter(entry -> over(entry.facts().getOrDefault("serviceEnd", ""), request))
                .map(CaseEntry::at);
    }

    private boolean over(String end, ClaimFile request) {
        return end.equals(ServiceEnd.DELIVERED.name())
                || end.equals(ServiceEnd.CAUSE_UNFOUND.name())
                || (end.equals(ServiceEnd.NOT_OWED.name())
                        && !engineers(request).isEmpty());
    }

    private static ServedClaim served(ClaimFile request, Instant at) {
        return new ServedClaim(
                request.number(), request.request().productLine().name(), at.truncatedTo(ChronoUnit.MILLIS));
    }
}
