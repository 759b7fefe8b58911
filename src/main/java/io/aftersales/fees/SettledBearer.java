package io.aftersales.fees;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who bears a line of a version of a sheet, as finance settled it when it passed that version (FEE-13). Never changed. */
@Entity
@Table(name = "fee_bearer")
public class SettledBearer {

    @Id
    private UUID id;

    private String claimNumber;
    private int version;
    private int lineNumber;

    @Enumerated(EnumType.STRING)
    private CostBearer bearer;

    private @Nullable String department;
    private Instant settledAt;
    private String settledBy;

    @SuppressWarnings("NullAway.Init")
    protected SettledBearer() {}

    SettledBearer(SheetVersion version, int lineNumber, Bearing bearing, Instant at, String by) {
        this.id = UUID.randomUUID();
        this.claimNumber = version.claimNumber();
        this.version = version.version();
        this.lineNumber = lineNumber;
        this.bearer = bearing.bearer();
        this.department = bearing.department();
        this.settledAt = at;
        this.settledBy = by;
    }

    String claimNumber() {
        return claimNumber;
    }

    int version() {
        return version;
    }

    /** Returns the place of the line, from 1. */
    int lineNumber() {
        return lineNumber;
    }

    CostBearer bearer() {
        return bearer;
    }

    @Nullable String department() {
        return department;
    }

    Instant settledAt() {
        return settledAt;
    }

    String settledBy() {
        return settledBy;
    }

    /** Never tells more than the place: this text may reach a log. */
    @Override
    public String toString() {
        return "SettledBearer[" + claimNumber + ", " + version + ", " + lineNumber + "]";
    }
}
