package io.aftersales.repairs;

import io.aftersales.problems.Problems;
import io.aftersales.products.ProductLine;
import io.aftersales.warranty.PartSource;
import io.aftersales.warranty.PartsQuality;
import java.util.List;
import org.springframework.stereotype.Component;

/** Holds parts that are offered or put in against the table of what may be used (SVC-04, F08). */
@Component
class PartsRule {

    private final PriceList prices;
    private final PartsQuality quality;

    PartsRule(PriceList prices, PartsQuality quality) {
        this.prices = prices;
        this.quality = quality;
    }

    /**
     * Returns the parts with their source: that of the price list, or else the one that was written down. A part of
     * which neither says anything counts as an original one.
     *
     * @throws io.aftersales.problems.InvalidInput with every part that may not be used, or is of another source on the
     *     price list
     */
    List<PartUsed> used(ProductLine line, List<PartUsed> parts) {
        Problems problems = new Problems();
        List<PartUsed> sourced =
                parts.stream().map(part -> sourced(part, problems)).toList();
        sourced.forEach(part -> expectAllowed("parts", line, part, problems));
        problems.throwIfAny();
        return sourced;
    }

    /** Notes a problem where the position is a part that may not be used; a service has no source. */
    void expectAllowed(String field, ProductLine line, PriceListItem item, Problems problems) {
        PartSource source = item.partSource();
        if (source != null) {
            expectAllowed(field, line, new PartUsed(item.code(), 1, null, source, item.generalPart()), problems);
        }
    }

    private PartUsed sourced(PartUsed part, Problems problems) {
        PriceListItem item = prices.find(part.code()).orElse(null);
        PartSource listed = item == null ? null : item.partSource();
        if (item == null || listed == null) {
            return part.source() == null ? part.of(PartSource.ORIGINAL, part.generalPart()) : part;
        }
        if (part.source() != null && part.source() != listed) {
            problems.reject("parts", part.code(), "repairs.part.otherSource", part.code());
        }
        return part.of(listed, item.generalPart());
    }

    private void expectAllowed(String field, ProductLine line, PartUsed part, Problems problems) {
        PartSource source = part.source();
        if (source == null) {
            return;
        }
        quality.rule(line, source, part.generalPart())
                .filter(rule -> !rule.allowed())
                .ifPresent(rule -> problems.reject(
                        field, part.code(), "repairs.part.source", part.code(), rule.rule(), rule.clause()));
    }
}
