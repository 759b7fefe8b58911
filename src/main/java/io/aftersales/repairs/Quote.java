package io.aftersales.repairs;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One version of repair plan, cost and repair cycle (RPR-04). What it says is never changed. */
@Entity
public class Quote {

    @Id
    private UUID id;

    private String claimNumber;
    private int version;

    @Embedded
    private QuoteText text;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "quote_line", joinColumns = @JoinColumn(name = "quote_id"))
    @OrderColumn(name = "position")
    private List<QuoteLine> lines;

    @Enumerated(EnumType.STRING)
    private QuoteStatus status = QuoteStatus.OPEN;

    private Instant issuedAt;
    private String issuedBy;

    @SuppressWarnings("NullAway.Init")
    protected Quote() {}

    Quote(String claimNumber, int version, QuoteText text, List<QuoteLine> lines, Instant issuedAt, String issuedBy) {
        this.id = UUID.randomUUID();
        this.claimNumber = claimNumber;
        this.version = version;
        this.text = text;
        this.lines = new ArrayList<>(lines);
        this.issuedAt = issuedAt;
        this.issuedBy = issuedBy;
    }

    void become(QuoteStatus next) {
        status = next;
    }

    public String claimNumber() {
        return claimNumber;
    }

    /** Returns the place among the quotes of its claim, from 1. */
    public int version() {
        return version;
    }

    public QuoteText text() {
        return text;
    }

    public List<QuoteLine> lines() {
        return List.copyOf(lines);
    }

    public QuoteStatus status() {
        return status;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public String issuedBy() {
        return issuedBy;
    }
}
