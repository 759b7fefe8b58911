package io.aftersales.repairs;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An acceptance on file. */
@Entity
@Table(name = "repair_acceptance")
class AcceptanceEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    /** Read by queries only. */
    @SuppressWarnings("UnusedVariable")
    private String claimNumber;

    @Embedded
    private Acceptance acceptance;

    @SuppressWarnings("NullAway.Init")
    protected AcceptanceEntry() {}

    AcceptanceEntry(String claimNumber, Acceptance acceptance) {
        this.claimNumber = claimNumber;
        this.acceptance = acceptance;
    }

    Acceptance acceptance() {
        return acceptance;
    }
}
