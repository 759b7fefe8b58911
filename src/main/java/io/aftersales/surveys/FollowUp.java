package io.aftersales.surveys;

import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.customers.EncryptedText;
import io.aftersales.problems.Refused;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One contact with a customer after a service, or from time to time. Guards its own steps: it ends once. */
@Entity
class FollowUp {

    @Id
    private String number;

    @Version
    private @Nullable Long version;

    private @Nullable String claimNumber;
    private UUID customerId;

    @Embedded
    private FollowUpSubject subject;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Convert(converter = EncryptedText.class)
    private String trackingCode;

    /** Read by queries only. */
    @SuppressWarnings("UnusedVariable")
    private String trackingCodeFingerprint;

    private int questionnaireVersion;
    private Instant openedAt;
    private @Nullable Instant answerUntil;
    private int tries;
    private @Nullable Instant lastTryAt;

    @Enumerated(EnumType.STRING)
    private @Nullable FollowUpOutcome outcome;

    @Enumerated(EnumType.STRING)
    private @Nullable SkipReason skipReason;

    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable AnsweredVia answeredVia;

    @Convert(converter = EncryptedText.class)
    private @Nullable String problem;

    private boolean problemFound;

    @Enumerated(EnumType.STRING)
    private @Nullable Remedy remedy;

    private @Nullable String remedyCase;

    @SuppressWarnings("NullAway.Init")
    protected FollowUp() {}

    FollowUp(Identity identity, FollowUpSubject subject, Channel channel, int questionnaireVersion, Instant openedAt) {
        this.number = identity.number();
        this.claimNumber = identity.claimNumber();
        this.customerId = identity.customerId();
        this.trackingCode = identity.trackingCode();
        this.trackingCodeFingerprint = identity.fingerprint();
        this.subject = subject;
        this.channel = channel;
        this.questionnaireVersion = questionnaireVersion;
        this.openedAt = openedAt;
    }

    /**
     * By what a follow-up is known.
     *
     * @param number that of the claim, or its own
     */
    record Identity(
            String number, @Nullable String claimNumber, UUID customerId, String trackingCode, String fingerprint) {

        @Override
        public String toString() {
            return "Identity[" + number + "]";
        }
    }

    /** The customer was sent the survey; his answer is waited for until then. */
    void invite(Instant until) {
        expectOpen();
        answerUntil = until;
    }

    void skip(SkipReason reason, Instant at) {
        end(FollowUpOutcome.SKIPPED, at);
        skipReason = reason;
    }

    /** Returns how often somebody tried by now. */
    int tried(Instant at) {
        expectOpen();
        lastTryAt = at;
        tries++;
        return tries;
    }

    void unreachable(Instant at) {
        end(FollowUpOutcome.UNREACHABLE, at);
    }

    void decline(@Nullable String told, Instant at) {
        end(FollowUpOutcome.DECLINED, at);
        problem = told;
        problemFound = told != null;
    }

    void answer(AnsweredVia via, @Nullable String told, boolean found, Instant at) {
        end(FollowUpOutcome.ANSWERED, at);
        answeredVia = via;
        problem = told;
        problemFound = found;
    }

    private void end(FollowUpOutcome with, Instant at) {
        expectOpen();
        outcome = with;
        endedAt = at;
    }

    /** A case is asked about once. */
    void expectOpen() {
        if (outcome != null) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    outcome == FollowUpOutcome.ANSWERED ? "surveys.answered" : "surveys.closed",
                    number);
        }
    }

    /** Settling it otherwise than it was settled is refused. */
    boolean settle(Remedy with) {
        if (remedy == with) {
            return false;
        }
        if (remedy != null || !problemFound) {
            throw new Refused(Refused.Kind.CONFLICT, "surveys.problem.settled", number);
        }
        remedy = with;
        return true;
    }

    void raised(@Nullable String caseNumber) {
        remedyCase = caseNumber;
    }

    boolean open() {
        return outcome == null;
    }

    boolean periodic() {
        return claimNumber == null;
    }

    String number() {
        return number;
    }

    @Nullable String claimNumber() {
        return claimNumber;
    }

    UUID customerId() {
        return customerId;
    }

    FollowUpSubject subject() {
        return subject;
    }

    Channel channel() {
        return channel;
    }

    String trackingCode() {
        return trackingCode;
    }

    int questionnaireVersion() {
        return questionnaireVersion;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable Instant answerUntil() {
        return answerUntil;
    }

    int tries() {
        return tries;
    }

    @Nullable Instant lastTryAt() {
        return lastTryAt;
    }

    @Nullable FollowUpOutcome outcome() {
        return outcome;
    }

    @Nullable SkipReason skipReason() {
        return skipReason;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }

    @Nullable AnsweredVia answeredVia() {
        return answeredVia;
    }

    @Nullable String problem() {
        return problem;
    }

    boolean problemFound() {
        return problemFound;
    }

    @Nullable Remedy remedy() {
        return remedy;
    }

    @Nullable String remedyCase() {
        return remedyCase;
    }
}
