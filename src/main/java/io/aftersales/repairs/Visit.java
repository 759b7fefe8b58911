package io.aftersales.repairs;

import io.aftersales.customers.EncryptedText;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An appointment with its dispatch order (DSP-06, DSP-10). */
@Entity
public class Visit {

    @Id
    private UUID id;

    private String claimNumber;
    private int number;
    private Instant bookedAt;
    private String engineer;
    private Instant orderedAt;
    private String orderedBy;

    @Enumerated(EnumType.STRING)
    private VisitStatus status = VisitStatus.BOOKED;

    private @Nullable Instant arrivedAt;
    private @Nullable Instant changeToldAt;

    @Convert(converter = EncryptedText.class)
    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected Visit() {}

    Visit(String claimNumber, int number, Instant bookedAt, String engineer, Instant orderedAt, String orderedBy) {
        this.id = UUID.randomUUID();
        this.claimNumber = claimNumber;
        this.number = number;
        this.bookedAt = bookedAt;
        this.engineer = engineer;
        this.orderedAt = orderedAt;
        this.orderedBy = orderedBy;
    }

    void arrive(Instant at, @Nullable String remark) {
        status = VisitStatus.ARRIVED;
        arrivedAt = at;
        note = remark;
    }

    /** Told at or after the booked time it counts as missed (T24). */
    void change(Instant toldAt, @Nullable String reason) {
        status = toldAt.isBefore(bookedAt) ? VisitStatus.CHANGED : VisitStatus.MISSED;
        changeToldAt = toldAt;
        note = reason;
    }

    void end(VisitStatus with, @Nullable String remark) {
        status = with;
        note = remark;
    }

    void send(String other) {
        engineer = other;
    }

    public UUID id() {
        return id;
    }

    public String claimNumber() {
        return claimNumber;
    }

    /** Returns the place among the visits of its claim, from 1. */
    public int number() {
        return number;
    }

    public Instant bookedAt() {
        return bookedAt;
    }

    public String engineer() {
        return engineer;
    }

    public Instant orderedAt() {
        return orderedAt;
    }

    public String orderedBy() {
        return orderedBy;
    }

    public VisitStatus status() {
        return status;
    }

    public @Nullable Instant arrivedAt() {
        return arrivedAt;
    }

    public @Nullable Instant changeToldAt() {
        return changeToldAt;
    }

    public @Nullable String note() {
        return note;
    }

    /** Whether the engineer came by the booked time; the instant itself still counts, as it does in the ledger (DSP-07). */
    public boolean punctual() {
        return arrivedAt != null && !lateAt(arrivedAt);
    }

    /** Whether somebody who comes at that time is late. */
    public boolean lateAt(Instant time) {
        return time.isAfter(bookedAt);
    }
}
