package io.aftersales.repairs;

import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ServiceMode;
import io.aftersales.problems.Refused;
import io.aftersales.products.ProductLine;
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

/**
 * A repair of the product of one claim. Guards its own steps: a step that its state does not allow is refused. It is
 * opened again when the claim needs another one.
 */
@Entity
class Repair extends ReportedRepair {

    @Id
    private String claimNumber;

    @Version
    private @Nullable Long version;

    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private ProductLine productLine;

    @Enumerated(EnumType.STRING)
    private ServiceMode mode;

    @Enumerated(EnumType.STRING)
    private RepairStatus status = RepairStatus.OPEN;

    private boolean urgent;
    private @Nullable String serialKey;
    private @Nullable String engineer;
    private int latestVisit;
    private int latestQuote;
    private @Nullable Boolean free;

    @Embedded
    private @Nullable Diagnosis diagnosis;

    @Enumerated(EnumType.STRING)
    private @Nullable RepairOutcome outcome;

    private Instant openedAt;
    private @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    protected Repair() {}

    Repair(ClaimFile claim, ServiceMode mode, UUID customerId, Instant at) {
        this.claimNumber = claim.number();
        this.customerId = customerId;
        this.productLine = claim.request().productLine();
        this.mode = mode;
        this.urgent = claim.urgency().urgent();
        this.serialKey = claim.request().serialKey();
        this.openedAt = at;
    }

    /** Its claim has become urgent; that stays so when it is opened again. */
    void makeUrgent() {
        urgent = true;
    }

    /** What is on record of its claim was corrected. */
    void adopt(ProductLine line, @Nullable String serial) {
        productLine = line;
        serialKey = serial;
    }

    /** Begins anew after an end that did not settle the claim. Without effect while it runs. */
    boolean reopen(ServiceMode with) {
        if (status != RepairStatus.FINISHED) {
            return false;
        }
        status = RepairStatus.OPEN;
        mode = with;
        outcome = null;
        finishedAt = null;
        return true;
    }

    /** Returns the number of the next visit, whose engineer does the work from now on. */
    int book(String visitedBy) {
        assign(visitedBy);
        return ++latestVisit;
    }

    void assign(String to) {
        expectRunning();
        engineer = to;
    }

    /** The product does not come to us. */
    void visitInstead() {
        expectRunning();
        mode = ServiceMode.ON_SITE;
    }

    /** Everything that was agreed before no longer counts: it needs a new quote and new consent (F43). */
    void diagnose(Diagnosis found, @Nullable Boolean isFree) {
        expectRunning();
        diagnosis = found;
        free = isFree;
        status = RepairStatus.DIAGNOSED;
    }

    /** Decided by hand where the tables had no terms. */
    void cover(boolean isFree) {
        expect(RepairStatus.DIAGNOSED);
        free = isFree;
    }

    /** Returns the version of the new quote. */
    int quote() {
        expect(RepairStatus.DIAGNOSED, RepairStatus.QUOTED, RepairStatus.CONSENTED);
        status = RepairStatus.QUOTED;
        return ++latestQuote;
    }

    /**
     * The customer answered a version of the quote.
     *
     * @throws Refused if another version counts, or it was answered already
     */
    void answer(int quoteVersion, ConsentAnswer answer) {
        expect(RepairStatus.QUOTED);
        if (quoteVersion != latestQuote) {
            throw new Refused(Refused.Kind.CONFLICT, "repairs.quote.outdated", claimNumber, quoteVersion, latestQuote);
        }
        status = answer == ConsentAnswer.CONSENTED ? RepairStatus.CONSENTED : RepairStatus.DIAGNOSED;
    }

    /** No work before consent (RPR-06), and none on a cause that the consent was not about (F43). */
    void work(WorkResult result) {
        expect(RepairStatus.CONSENTED);
        status = result.leadsTo();
    }

    /** What the customer says to the parts that were posted to him. */
    void hear(PartsAnswer answer) {
        expect(RepairStatus.POSTED);
        status = answer.leadsTo();
    }

    void inspect(boolean passed) {
        expect(RepairStatus.WORKED);
        status = passed ? RepairStatus.INSPECTED : RepairStatus.CONSENTED;
    }

    /** The customer accepted, or did not: then it is looked at anew (RPR-19). */
    void accept(boolean satisfied) {
        expect(RepairStatus.INSPECTED);
        status = satisfied ? RepairStatus.ACCEPTED : RepairStatus.OPEN;
    }

    /** Ending it as it ended has no effect. */
    boolean finish(RepairOutcome with, Instant at) {
        if (status == RepairStatus.FINISHED && outcome == with) {
            return false;
        }
        expectRunning();
        status = RepairStatus.FINISHED;
        outcome = with;
        finishedAt = at;
        return true;
    }

    void expectRunning() {
        if (status == RepairStatus.FINISHED) {
            throw new Refused(Refused.Kind.CONFLICT, "repairs.finished", claimNumber, String.valueOf(outcome));
        }
    }

    void expect(RepairStatus... allowed) {
        if (!Arrays.asList(allowed).contains(status)) {
            String expected = Arrays.stream(allowed).map(Enum::name).collect(Collectors.joining(", "));
            throw new Refused(Refused.Kind.CONFLICT, "repairs.status.unexpected", claimNumber, status.name(), expected);
        }
    }

    String claimNumber() {
        return claimNumber;
    }

    UUID customerId() {
        return customerId;
    }

    ProductLine productLine() {
        return productLine;
    }

    ServiceMode mode() {
        return mode;
    }

    RepairStatus status() {
        return status;
    }

    boolean urgent() {
        return urgent;
    }

    @Nullable String serialKey() {
        return serialKey;
    }

    @Nullable String engineer() {
        return engineer;
    }

    int latestQuote() {
        return latestQuote;
    }

    @Nullable Diagnosis diagnosis() {
        return diagnosis;
    }

    /** Whether the customer pays nothing; null until it was decided. */
    @Nullable Boolean free() {
        return free;
    }

    @Nullable RepairOutcome outcome() {
        return outcome;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable Instant finishedAt() {
        return finishedAt;
    }
}
