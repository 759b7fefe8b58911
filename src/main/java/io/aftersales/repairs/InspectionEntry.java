package io.aftersales.repairs;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A quality check on file. */
@Entity
@Table(name = "repair_inspection")
class InspectionEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    /** Read by queries only. */
    @SuppressWarnings("UnusedVariable")
    private String claimNumber;

    @Embedded
    private Inspection inspection;

    @SuppressWarnings("NullAway.Init")
    protected InspectionEntry() {}

    InspectionEntry(String claimNumber, Inspection inspection) {
        this.claimNumber = claimNumber;
        this.inspection = inspection;
    }

    Inspection inspection() {
        return inspection;
    }
}
