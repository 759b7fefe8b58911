package io.aftersales.replacements;

import io.aftersales.cases.PastDates;
import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimRequest;
import io.aftersales.claims.ProofType;
import io.aftersales.problems.Problems;
import io.aftersales.products.SerialNumber;
import io.aftersales.warranty.FaultCause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Checks an application as a whole, so that who filled it in learns of every wrong field at once (RPL-03). Without
 * proof of purchase it is taken too (F38).
 */
@Component
class ReplacementCheck {

    private final PastDates dates;
    private final OriginalProduct products;

    ReplacementCheck(PastDates dates, OriginalProduct products) {
        this.dates = dates;
        this.products = products;
    }

    /**
     * Returns what is applied for.
     *
     * @throws io.aftersales.problems.InvalidInput with every field that is wrong or was left out
     */
    ApplicationRecord check(ReplacementApplication application, ClaimFile file, Instant at, String by) {
        Problems problems = new Problems();
        ClaimRequest claim = file.request();
        var wish = problems.requiredOneOf("wish", application.wish(), Wish.class);
        var fault = problems.required("faultDescription", application.faultDescription(), Texts.MAX_LENGTH);
        var proof = problems.oneOf("proofType", application.proofType(), ProofType.class)
                .or(() -> Optional.ofNullable(claim.proofType()));
        var proofNumber = problems.optional("proofNumber", application.proofNumber(), Texts.MAX_REFERENCE_LENGTH)
                .or(() -> Optional.ofNullable(claim.proofNumber()));
        LocalDate purchasedOn = dates.read("purchaseDate", application.purchasedOn(), problems);
        var serial =
                problems.optional("serialNumber", application.serialNumber(), OriginalProduct.MAX_SERIAL_NUMBER_LENGTH);
        var condition = problems.oneOf("condition", application.condition(), Condition.class);
        var cause = problems.oneOf("cause", application.cause(), FaultCause.class);
        cause.filter(FaultCause.ORDERED_SERVICE::equals)
                .ifPresent(ordered -> problems.reject("cause", ordered, "replacements.cause.ordered"));
        var reason = problems.optional("specialReason", application.specialReason(), Texts.MAX_LENGTH);
        var other = problems.optional("other", application.other(), Texts.MAX_LENGTH);
        Optional<SerialNumber> unit = serial.flatMap(SerialNumber::of).or(() -> SerialNumber.of(claim.serialKey()));
        LocalDate boughtOn = purchasedOn == null ? claim.purchaseDate() : purchasedOn;
        if (wish.filter(Wish.COMPENSATION::equals).isPresent()) {
            unit.ifPresent(known -> products.expectPresent("serialNumber", known, problems));
        } else {
            unit.ifPresent(known -> products.expectLeft("serialNumber", known, file.number(), boughtOn, problems));
        }
        if (serial.isPresent() && SerialNumber.of(serial.get()).isEmpty()) {
            problems.reject("serialNumber", serial.get(), "products.problem.serialNumber");
        }
        problems.throwIfAny();
        return new ApplicationRecord(
                wish.orElseThrow(),
                fault.orElseThrow(),
                proof.orElse(null),
                proofNumber.orElse(null),
                boughtOn,
                unit.map(SerialNumber::value).orElse(null),
                condition.orElse(Condition.NONE),
                cause.orElse(FaultCause.UNKNOWN),
                reason.orElse(null),
                other.orElse(null),
                at,
                by);
    }

    /** Whether there is a proof of purchase: one that was named, or the invoice on file of the unit (F38). */
    boolean proven(ApplicationRecord application) {
        return application.proofType() != null
                || application.unit().filter(products::invoiced).isPresent();
    }
}
