package io.aftersales.fees;

import io.aftersales.customers.EncryptedText;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of a calculation sheet with all its lines. Never changed: whoever corrects adds another (INF-07). */
@Entity
@Table(name = "fee_sheet_version")
public class SheetVersion {

    @Id
    private UUID id;

    private String claimNumber;
    private int version;
    private Instant madeAt;
    private String madeBy;

    @Convert(converter = EncryptedText.class)
    private @Nullable String reason;

    @Embedded
    private AgreedCharge charge;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "fee_line", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    private List<FeeLine> lines;

    @SuppressWarnings("NullAway.Init")
    protected SheetVersion() {}

    SheetVersion(
            String claimNumber,
            int version,
            Instant madeAt,
            String madeBy,
            @Nullable String reason,
            AgreedCharge charge,
            List<FeeLine> lines) {
        this.id = UUID.randomUUID();
        this.claimNumber = claimNumber;
        this.version = version;
        this.madeAt = madeAt;
        this.madeBy = madeBy;
        this.reason = reason;
        this.charge = charge;
        this.lines = new ArrayList<>(lines);
    }

    /** Returns what the lines would be charged by the price list, as far as it is known; in hundredths. */
    public long listedCents() {
        return listedCents(lines);
    }

    static long listedCents(List<FeeLine> lines) {
        return lines.stream()
                .map(FeeLine::chargeCents)
                .mapToLong(cents -> cents == null ? 0 : cents)
                .reduce(0, Math::addExact);
    }

    /** Returns the internal cost, as far as it is known; in hundredths. */
    public long internalCents() {
        return internalByEngineer().values().stream().reduce(0L, Math::addExact);
    }

    /** Returns the internal cost by login of the engineer, as far as it is known; in hundredths. */
    public Map<String, Long> internalByEngineer() {
        Map<String, Long> sums = new TreeMap<>();
        for (FeeLine line : lines) {
            Long cents = line.internalCents();
            sums.merge(line.engineer(), cents == null ? 0L : cents, Math::addExact);
        }
        return sums;
    }

    /** Whether the internal cost of every line is known. */
    public boolean internalKnown() {
        return lines.stream().noneMatch(line -> line.internalMissing().isPresent());
    }

    public String claimNumber() {
        return claimNumber;
    }

    /** Returns the place among the versions of its sheet, from 1. */
    public int version() {
        return version;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public String madeBy() {
        return madeBy;
    }

    /** Returns why it was made; null where it was made from the repair record. */
    public @Nullable String reason() {
        return reason;
    }

    /** Returns what the customer is charged. */
    public AgreedCharge charge() {
        return charge;
    }

    public List<FeeLine> lines() {
        return List.copyOf(lines);
    }

    @Override
    public String toString() {
        return "SheetVersion[" + claimNumber + ", " + version + "]";
    }
}
