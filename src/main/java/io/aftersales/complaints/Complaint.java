package io.aftersales.complaints;

import static io.aftersales.complaints.ComplaintStatus.ACKNOWLEDGED;
import static io.aftersales.complaints.ComplaintStatus.APPROVED;
import static io.aftersales.complaints.ComplaintStatus.CLASSIFIED;
import static io.aftersales.complaints.ComplaintStatus.CLOSED;
import static io.aftersales.complaints.ComplaintStatus.DISPUTED;
import static io.aftersales.complaints.ComplaintStatus.HANDLED;
import static io.aftersales.complaints.ComplaintStatus.INVESTIGATED;
import static io.aftersales.complaints.ComplaintStatus.MERGED;
import static io.aftersales.complaints.ComplaintStatus.OPEN;
import static io.aftersales.complaints.ComplaintStatus.PLANNED;
import static io.aftersales.complaints.ComplaintStatus.RECEIVED;
import static io.aftersales.complaints.ComplaintStatus.WITHDRAWN;
import static io.aftersales.problems.Refused.Kind.CONFLICT;

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
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A complaint. Guards its own steps: a step that its state does not allow is refused. */
@Entity
class Complaint {

    @Id
    private String number;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private ComplaintStatus status = RECEIVED;

    private UUID customerId;
    private @Nullable String claimNumber;

    @Embedded
    private Receipt receipt;

    @Embedded
    private @Nullable Taking taking;

    @Embedded
    private ComplaintRecord record;

    @Embedded
    private Assessment assessment;

    @Embedded
    private @Nullable Settlement settlement;

    private @Nullable Instant closedAt;
    private @Nullable String mergedInto;

    @SuppressWarnings("NullAway.Init")
    protected Complaint() {}

    /** Takes a complaint in, about a claim if there is one; it may have come in before it is put on file. */
    Complaint(
            String number,
            UUID customerId,
            ComplaintRecord record,
            Assessment assessment,
            @Nullable String claimNumber,
            Receipt receipt,
            Taking taking) {
        this.number = number;
        this.customerId = customerId;
        this.record = record;
        this.assessment = assessment;
        this.claimNumber = claimNumber;
        this.receipt = receipt;
        this.taking = taking;
    }

    void acknowledge(ComplaintRecord completed) {
        step(ACKNOWLEDGED, RECEIVED);
        record = completed;
    }

    /** It belongs to another department, which confirms the category in its turn. */
    void sendOn(Assessment next) {
        step(ACKNOWLEDGED, ACKNOWLEDGED);
        assessment = next;
    }

    void classify(Assessment next) {
        step(CLASSIFIED, ACKNOWLEDGED);
        assessment = next;
    }

    void investigate(CauseClass cause, boolean abnormal, MeasureKind proposed) {
        step(INVESTIGATED, CLASSIFIED);
        settlement = settlement().found(cause, abnormal, proposed);
    }

    /** A section finds a problem abnormal that the investigation took for a usual one. */
    void findAbnormal() {
        expect(INVESTIGATED);
        settlement = settlement().foundAbnormal();
    }

    void plan(MeasureKind kind) {
        step(PLANNED, INVESTIGATED);
        settlement = settlement().planned(kind);
    }

    void approve() {
        step(APPROVED, PLANNED);
    }

    void returnPlan() {
        step(INVESTIGATED, PLANNED);
    }

    /** It has no merit; nothing is carried out. */
    void refuse(Instant at) {
        step(HANDLED, PLANNED);
        settlement = settlement().handled(false, at);
    }

    void handle(Instant at) {
        step(HANDLED, APPROVED);
        settlement = settlement().handled(true, at);
    }

    void tell(boolean solved, boolean disputed, Instant at) {
        step(disputed ? DISPUTED : CLOSED, HANDLED);
        settlement = settlement().told(solved, at);
        closedAt = disputed ? null : at;
    }

    /** The customer does not agree with what he was told, however long after it he says so (CMP-40). */
    void dispute() {
        step(DISPUTED, CLOSED);
        closedAt = null;
    }

    void settle(boolean solved, Instant at) {
        step(CLOSED, DISPUTED);
        settlement = settlement().settled(solved);
        closedAt = at;
    }

    void rate(int satisfaction) {
        expect(CLOSED);
        settlement = settlement().rated(satisfaction);
    }

    void rootIn(RootCause cause) {
        expect(CLOSED);
        settlement = settlement().rootedIn(cause);
    }

    void withdraw(Instant at) {
        step(WITHDRAWN, OPEN);
        closedAt = at;
    }

    void mergeInto(String earlier, Instant at) {
        step(MERGED, OPEN);
        mergedInto = earlier;
        closedAt = at;
    }

    boolean open() {
        return Arrays.asList(OPEN).contains(status);
    }

    /** Makes sure that nobody decides on a complaint about himself, who is refused (F06). */
    void expectImpartial(String user) {
        if (user.equals(assessment.complainedAbout())) {
            throw new Refused(CONFLICT, "complaints.partial", number, user);
        }
    }

    void expect(ComplaintStatus... allowed) {
        if (!Arrays.asList(allowed).contains(status)) {
            String expected = Arrays.stream(allowed).map(Enum::name).collect(Collectors.joining(", "));
            throw new Refused(CONFLICT, "complaints.status.unexpected", number, status.name(), expected);
        }
    }

    private void step(ComplaintStatus next, ComplaintStatus... allowed) {
        expect(allowed);
        status = next;
    }

    String number() {
        return number;
    }

    ComplaintStatus status() {
        return status;
    }

    UUID customerId() {
        return customerId;
    }

    Instant receivedAt() {
        return receipt.receivedAt();
    }

    Taking taking() {
        return taking == null ? Taking.UNKNOWN : taking;
    }

    Receipt receipt() {
        return receipt;
    }

    @Nullable String claimNumber() {
        return claimNumber;
    }

    ComplaintRecord record() {
        return record;
    }

    Assessment assessment() {
        return assessment;
    }

    Settlement settlement() {
        return settlement == null ? Settlement.NONE : settlement;
    }

    @Nullable Instant closedAt() {
        return closedAt;
    }

    @Nullable String mergedInto() {
        return mergedInto;
    }
}
