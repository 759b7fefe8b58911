package io.aftersales.replacements;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Offers without a database. */
final class OffersInMemory implements Offers {

    private final List<Offer> all = new ArrayList<>();

    @Override
    public Offer save(Offer offer) {
        all.add(offer);
        return offer;
    }

    @Override
    public List<Offer> of(UUID replacement) {
        return all.stream()
                .filter(offer -> offer.replacementId().equals(replacement))
                .toList();
    }
}
