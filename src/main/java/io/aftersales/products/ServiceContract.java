package io.aftersales.products;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** After-sales terms that a sales contract promises for one unit (PRE-04). */
@Entity
public class ServiceContract {

    @Id
    private String number;

    private @Nullable String serialNumber;
    private long responseHours;
    private @Nullable String feeNote;
    private LocalDate validFrom;
    private LocalDate validTo;
    private String enteredBy;

    @SuppressWarnings("NullAway.Init") // filled by the object-relational mapper
    protected ServiceContract() {}

    public String number() {
        return number;
    }

    /** The unit it is about; empty when the contract does not name one, then it is on file for reading only. */
    public Optional<SerialNumber> serialNumber() {
        return SerialNumber.of(serialNumber);
    }

    /** Hours round the clock from request to response, 1 to 720. */
    public long responseHours() {
        return responseHours;
    }

    /** What the contract says about fees, in its own words. */
    public Optional<String> feeNote() {
        return Optional.ofNullable(feeNote);
    }

    /** First day on which it counts. */
    public LocalDate validFrom() {
        return validFrom;
    }

    /** Last day on which it counts. */
    public LocalDate validTo() {
        return validTo;
    }

    /** User who entered or last changed it. */
    public String enteredBy() {
        return enteredBy;
    }
}
