package io.aftersales.warranty;

import io.aftersales.products.ProductLine;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Which spare parts may be used (F08). */
@Service
public class PartsQuality {

    private final WarrantyRules rules;

    PartsQuality(WarrantyRules rules) {
        this.rules = rules;
    }

    /**
     * What the table says of a source of parts.
     *
     * @param rank 1 is preferred to 2; 0 when not allowed
     */
    public record PartRule(boolean allowed, long rank, String rule, String clause) {}

    /**
     * Asks {@code parts-quality.dmn}.
     *
     * @param generalPart whether the part is one that many makers offer alike
     * @return empty when the owner has not entered a rule for the product line
     */
    public Optional<PartRule> rule(ProductLine productLine, PartSource source, boolean generalPart) {
        return rules.parts(productLine, source, generalPart);
    }
}
