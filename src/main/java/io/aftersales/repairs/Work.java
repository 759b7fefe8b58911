package io.aftersales.repairs;

import io.aftersales.customers.EncryptedText;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One piece of work on a product with its log (RPR-20, FLD-11). Never changed. */
@Entity
@Table(name = "repair_work")
public class Work {

    @Id
    private UUID id;

    private String claimNumber;
    private Instant doneAt;
    private String doneBy;

    @Convert(converter = EncryptedText.class)
    private String process;

    @Convert(converter = EncryptedText.class)
    private @Nullable String problemMet;

    private @Nullable Long minutes;
    private boolean fullyTested;
    private @Nullable Boolean tidiedUp;

    @Enumerated(EnumType.STRING)
    private WorkResult result;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "repair_part", joinColumns = @JoinColumn(name = "work_id"))
    @OrderColumn(name = "position")
    private List<PartUsed> parts;

    @SuppressWarnings("NullAway.Init")
    protected Work() {}

    Work(String claimNumber, WorkReport.Checked report, Instant doneAt, String doneBy) {
        this.id = UUID.randomUUID();
        this.claimNumber = claimNumber;
        this.doneAt = doneAt;
        this.doneBy = doneBy;
        this.process = report.process();
        this.problemMet = report.problemMet();
        this.minutes = report.minutes();
        this.fullyTested = report.fullyTested();
        this.tidiedUp = report.tidiedUp();
        this.result = report.result();
        this.parts = new ArrayList<>(report.parts());
    }

    public UUID id() {
        return id;
    }

    public String claimNumber() {
        return claimNumber;
    }

    public Instant doneAt() {
        return doneAt;
    }

    public String doneBy() {
        return doneBy;
    }

    public String process() {
        return process;
    }

    public @Nullable String problemMet() {
        return problemMet;
    }

    /** Returns how long it took; null where nobody wrote it down. */
    public @Nullable Long minutes() {
        return minutes;
    }

    public boolean fullyTested() {
        return fullyTested;
    }

    /** Returns whether the place was tidied up afterwards (RPR-11); null where nobody was asked. */
    public @Nullable Boolean tidiedUp() {
        return tidiedUp;
    }

    public WorkResult result() {
        return result;
    }

    public List<PartUsed> parts() {
        return List.copyOf(parts);
    }
}
