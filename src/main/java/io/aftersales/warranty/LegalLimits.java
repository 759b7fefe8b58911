package io.aftersales.warranty;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * The limits of the national Three-Guarantees rule, which the sources only refer to (F63). Off until the owner switches
 * them on with {@code aftersales.warranty.legal-limits}.
 */
@Service
public class LegalLimits {

    private final WarrantyRules rules;
    private final boolean on;

    LegalLimits(WarrantyRules rules, @Value("${aftersales.warranty.legal-limits:false}") boolean on) {
        this.rules = rules;
        this.on = on;
    }

    /** Whether the owner has switched them on. */
    public boolean on() {
        return on;
    }

    /** Returns what the law gives the customer; empty when it gives nothing, and always when switched off. */
    public Optional<LegalEntitlement> entitlement(LegalQuestion question) {
        return on ? rules.legalLimits(question).stream().findFirst() : Optional.empty();
    }
}
