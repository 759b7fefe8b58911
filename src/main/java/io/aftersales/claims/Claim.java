package io.aftersales.claims;

import static io.aftersales.claims.ClaimStatus.CLOSED;
import static io.aftersales.claims.ClaimStatus.CONTACTED;
import static io.aftersales.claims.ClaimStatus.IN_SERVICE;
import static io.aftersales.claims.ClaimStatus.LINKED;
import static io.aftersales.claims.ClaimStatus.RECEIVED;

import io.aftersales.cases.Receipt;
import io.aftersales.problems.Refused;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A service request. Guards its own steps: a step that its state does not allow is refused. Steps that can be repeated
 * return whether they changed anything.
 */
@Entity
class Claim {

    @Id
    private String number;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private ClaimStatus status = RECEIVED;

    private UUID customerId;

    @Embedded
    private Receipt receipt;

    @Embedded
    private ClaimRequest request;

    @Enumerated(EnumType.STRING)
    private ChargeBasis chargeBasis;

    @Embedded
    private Urgency urgency;

    @Enumerated(EnumType.STRING)
    private @Nullable Severity severity;

    private Instant responseDueAt = Instant.MAX;
    private @Nullable Instant respondedAt;

    @Embedded
    private @Nullable ServiceRecord service;

    @Embedded
    private ClaimFile.@Nullable Closing closing;

    private @Nullable String linkedTo;

    @SuppressWarnings("NullAway.Init")
    protected Claim() {}

    Claim(String number, UUID customerId, ClaimRequest request, ClaimTerms.Terms terms, Receipt receipt) {
        this.number = number;
        this.customerId = customerId;
        this.request = request;
        this.chargeBasis = terms.chargeBasis();
        this.receipt = receipt;
        this.urgency = terms.urgency();
    }

    /** Notes until when the customer must be reached; a later instant than the known one has no effect. */
    void promiseResponse(Instant dueAt) {
        if (dueAt.isBefore(responseDueAt)) {
            responseDueAt = dueAt;
        }
    }

    /** Whether a promise of this claim may have begun then: at its receipt, or when it became urgent. */
    boolean promisedAt(Instant startedAt) {
        return startedAt.equals(receivedAt()) || startedAt.equals(urgency.since());
    }

    /** The customer was reached. Only the first time counts as the response (F27). */
    void respond(Instant at) {
        expectOpen();
        if (status == RECEIVED) {
            status = CONTACTED;
            respondedAt = at;
        }
    }

    boolean makeUrgent(@Nullable UrgencyReason reason, Instant at) {
        expectOpen();
        if (urgency.urgent()) {
            return false;
        }
        urgency = Urgency.since(at, reason);
        return true;
    }

    /** Completes and corrects what is asked for. Returns whether somebody else is expected to pay now. */
    boolean record(ClaimRequest corrected, ChargeBasis basis) {
        expectOpen();
        boolean news = chargeBasis != basis;
        request = corrected;
        chargeBasis = basis;
        return news;
    }

    @Nullable Severity severity() {
        return severity;
    }

    /** Judging it as it was judged before has no effect. */
    boolean rate(Severity rating) {
        expectOpen();
        boolean news = severity != rating;
        severity = rating;
        return news;
    }

    boolean serve(ServiceRecord record) {
        expect(CONTACTED, IN_SERVICE);
        boolean news = !record.equals(service());
        service = record;
        status = IN_SERVICE;
        return news;
    }

    /** Ending it otherwise than it ended is refused. */
    boolean close(ClaimOutcome with, boolean found, @Nullable String foundCause, Instant at) {
        if (closing != null && closing.outcome() == with) {
            return false;
        }
        if (with == ClaimOutcome.WITHDRAWN_BY_CUSTOMER) {
            expectOpen();
        } else {
            expect(CONTACTED, IN_SERVICE);
            if (service().outstanding()) {
                throw new Refused(
                        Refused.Kind.CONFLICT,
                        "claims.service.outstanding",
                        number,
                        String.valueOf(service().serviceMode()));
            }
        }
        status = CLOSED;
        closing = new ClaimFile.Closing(with, found, foundCause, at);
        return true;
    }

    /** Linking it to another claim than before is refused. */
    boolean link(String earlier) {
        if (status == LINKED && earlier.equals(linkedTo)) {
            return false;
        }
        expect(RECEIVED, CONTACTED);
        status = LINKED;
        linkedTo = earlier;
        return true;
    }

    boolean open() {
        return status != CLOSED && status != LINKED;
    }

    void expectOpen() {
        expect(RECEIVED, CONTACTED, IN_SERVICE);
    }

    private void expect(ClaimStatus... allowed) {
        if (!Arrays.asList(allowed).contains(status)) {
            String expected = Arrays.stream(allowed).map(Enum::name).collect(Collectors.joining(", "));
            throw new Refused(Refused.Kind.CONFLICT, "claims.status.unexpected", number, status.name(), expected);
        }
    }

    /** Whether the customer should have been reached before {@code now} and was not; the due instant is in time. */
    boolean overdue(Instant now) {
        return status == RECEIVED && responseDueAt.isBefore(now);
    }

    String number() {
        return number;
    }

    ClaimStatus status() {
        return status;
    }

    UUID customerId() {
        return customerId;
    }

    Instant receivedAt() {
        return receipt.receivedAt();
    }

    String receivedBy() {
        return receipt.receivedBy();
    }

    ClaimRequest request() {
        return request;
    }

    ChargeBasis chargeBasis() {
        return chargeBasis;
    }

    Urgency urgency() {
        return urgency;
    }

    Instant responseDueAt() {
        return responseDueAt;
    }

    @Nullable Instant respondedAt() {
        return respondedAt;
    }

    String trackingCode() {
        return receipt.trackingCode();
    }

    ServiceRecord service() {
        return service == null ? ServiceRecord.NONE : service;
    }

    /** How it ended, empty while it is not closed. */
    Optional<ClaimFile.Closing> closing() {
        return Optional.ofNullable(closing);
    }

    @Nullable String linkedTo() {
        return linkedTo;
    }
}
