package io.aftersales.repairs;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A consent on file. */
@Entity
@Table(name = "quote_consent")
class ConsentEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    /** Read by queries only. */
    @SuppressWarnings("UnusedVariable")
    private String claimNumber;

    @Embedded
    private Consent consent;

    @SuppressWarnings("NullAway.Init")
    protected ConsentEntry() {}

    ConsentEntry(String claimNumber, Consent consent) {
        this.claimNumber = claimNumber;
        this.consent = consent;
    }

    Consent consent() {
        return consent;
    }
}
