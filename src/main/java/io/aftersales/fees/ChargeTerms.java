package io.aftersales.fees;

import io.aftersales.repairs.QuoteLine;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** On what terms a customer bears damage (FEE-10, F16). A charge for a repair has none: they are with its quote. */
@MappedSuperclass
public abstract class ChargeTerms {

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "charge_position", joinColumns = @JoinColumn(name = "claim_number"))
    @OrderColumn(name = "position")
    private List<QuoteLine> positions = new ArrayList<>();

    @Embedded
    private @Nullable ChargeConsent consent;

    /** Keeps what the amount is the sum of, and that the customer consented to it, if he did. */
    void agreed(List<QuoteLine> listed, @Nullable ChargeConsent given) {
        positions = new ArrayList<>(listed);
        consent = given;
    }

    /** Returns what the amount is the sum of by the price list; none where it was agreed before. */
    public List<QuoteLine> positions() {
        return List.copyOf(positions);
    }

    /** Returns that he consented; empty where he did not, and it is negotiated first. */
    public Optional<ChargeConsent> consent() {
        return Optional.ofNullable(consent);
    }
}
