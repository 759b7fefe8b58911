package io.aftersales.claims;

import io.aftersales.cases.PastDates;
import io.aftersales.cases.ProductDetails;
import io.aftersales.cases.ProductFields;
import io.aftersales.problems.Problems;
import io.aftersales.products.InstalledUnit;
import io.aftersales.products.InstalledUnits;
import io.aftersales.products.ProductCategories;
import io.aftersales.products.ProductLine;
import io.aftersales.products.SerialNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what staff put on record of a claim, and fits it into what is known already. */
@Component
class RecordCheck {

    private final ProductFields products;
    private final ProductCategories categories;
    private final InstalledUnits units;
    private final PastDates dates;

    RecordCheck(ProductFields products, ProductCategories categories, InstalledUnits units, PastDates dates) {
        this.products = products;
        this.categories = categories;
        this.units = units;
        this.dates = dates;
    }

    /**
     * Returns the request as it is known now. What nobody has said of a unit that is on file is taken from there.
     *
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong
     */
    ClaimRequest check(ClaimRequest known, Urgency urgency, RecordChange change) {
        Problems problems = new Problems();
        var kind = problems.oneOf("kind", change.kind(), ClaimKind.class);
        var said = problems.oneOf("productLine", change.productLine(), ProductLine.class);
        ProductDetails unread = products.read(change.product(), Optional.empty(), false, new Problems());
        Optional<InstalledUnit> unit = SerialNumber.of(unread.serialKey()).flatMap(units::find);
        var line = said.or(
                () -> unit.filter(found -> known.assumed().productLine()).map(InstalledUnit::productLine));
        ProductDetails product =
                products.read(change.product(), line.or(() -> Optional.of(known.productLine())), false, problems);
        Purchase purchase = Purchase.read(change.purchase(), dates, problems);
        problems.throwIfAny();
        Optional<String> model = Optional.ofNullable(product.model())
                .or(() -> unit.filter(found -> known.assumed().model()).map(InstalledUnit::model));
        return new ClaimRequest(
                known.channel(),
                kind.orElse(known.kind()),
                service(known, kind.orElse(known.kind()), line.orElse(known.productLine()), urgency.reason()),
                line.orElse(known.productLine()),
                model.orElse(known.model()),
                category(known, product, line.orElse(known.productLine())),
                product.serialNumber() == null ? known.serialNumber() : product.serialNumber(),
                product.serialKey() == null ? known.serialKey() : product.serialKey(),
                purchase.date() == null ? known.purchaseDate() : purchase.date(),
                purchase.proofType() == null ? known.proofType() : purchase.proofType(),
                proofNumber(known, purchase),
                known.symptom(),
                new Assumed(
                        known.assumed().kind() && kind.isEmpty(),
                        known.assumed().productLine() && line.isEmpty(),
                        known.assumed().model() && model.isEmpty()));
    }

    /** A service that was chosen stays where it fits; otherwise it is the usual one of the kind and line. */
    private static ServiceType service(
            ClaimRequest known, ClaimKind kind, ProductLine line, @Nullable UrgencyReason reason) {
        ServiceType chosen = known.serviceType();
        boolean usual = chosen == ServiceType.of(known.kind(), known.productLine(), reason);
        boolean fits = chosen.kinds().contains(kind) && chosen.offeredFor(line);
        return usual || !fits ? ServiceType.of(kind, line, reason) : chosen;
    }

    /** A category belongs to a line of products. */
    private @Nullable String category(ClaimRequest known, ProductDetails product, ProductLine line) {
        String before = known.category();
        if (product.category() != null || before == null || line == known.productLine()) {
            return product.category() == null ? before : product.category();
        }
        return categories.exists(before, line) ? before : null;
    }

    /** A number belongs to the proof that it stands on. */
    private static @Nullable String proofNumber(ClaimRequest known, Purchase purchase) {
        boolean sameProof = purchase.proofType() == null || purchase.proofType() == known.proofType();
        return purchase.proofNumber() == null && sameProof ? known.proofNumber() : purchase.proofNumber();
    }
}
