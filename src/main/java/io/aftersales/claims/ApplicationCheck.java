package io.aftersales.claims;

import io.aftersales.cases.CustomerFields;
import io.aftersales.cases.PastDates;
import io.aftersales.cases.ProductDetails;
import io.aftersales.cases.ProductFields;
import io.aftersales.cases.ReceiptTimes;
import io.aftersales.customers.ContactDetails;
import io.aftersales.problems.Problems;
import io.aftersales.products.ProductLine;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks an application as a whole: all its wrong fields are told at once. */
@Component
class ApplicationCheck {

    static final int MAX_PROOF_NUMBER_LENGTH = 100;
    static final int MAX_SYMPTOM_LENGTH = 4000;

    private final CustomerFields customers;
    private final ProductFields products;
    private final PastDates dates;
    private final ReceiptTimes receipts;

    ApplicationCheck(CustomerFields customers, ProductFields products, PastDates dates, ReceiptTimes receipts) {
        this.customers = customers;
        this.products = products;
        this.dates = dates;
        this.receipts = receipts;
    }

    /**
     * An application without faults.
     *
     * @param urgencyReason implied by a roadside rescue when none was given
     * @param earlier when it came in, empty for now
     */
    record Checked(
            ClaimRequest request,
            ContactDetails customer,
            boolean urgent,
            @Nullable UrgencyReason urgencyReason,
            Optional<ReceiptTimes.Earlier> earlier) {

        /** Returns the application as one whose kind, product line and model nobody has said. */
        Checked assuming() {
            return new Checked(request.assuming(), customer, urgent, urgencyReason, earlier);
        }
    }

    /**
     * Returns the application with its texts read.
     *
     * @param by user who hands it in, or {@link ClaimIntake#CUSTOMER}
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong
     */
    Checked check(ClaimApplication application, String by) {
        Problems problems = new Problems();
        var channel = problems.requiredOneOf("channel", application.channel(), ClaimChannel.class);
        var kind = problems.requiredOneOf("kind", application.kind(), ClaimKind.class);
        var line = problems.requiredOneOf("productLine", application.productLine(), ProductLine.class);
        var reason = problems.oneOf("urgencyReason", application.urgencyReason(), UrgencyReason.class);
        var service = problems.oneOf("serviceType", application.serviceType(), ServiceType.class);
        fit(service, kind, line, problems);
        ContactDetails customer = customers.read(application.customer(), problems);
        ProductDetails product = products.read(application.product(), line, true, problems);
        Purchase purchase = Purchase.read(application.purchase(), dates, problems);
        var symptom = problems.required("symptom", application.symptom(), MAX_SYMPTOM_LENGTH);
        boolean urgent = yesOrNo("urgent", application.urgent(), problems);
        var earlier = receipts.read(
                application.receivedAt(), application.lateEntryReason(), !by.equals(ClaimIntake.CUSTOMER), problems);
        problems.throwIfAny();

        ServiceType type =
                service.orElseGet(() -> ServiceType.of(kind.orElseThrow(), line.orElseThrow(), reason.orElse(null)));
        boolean rescue = type == ServiceType.ROADSIDE_RESCUE;
        ClaimRequest request = new ClaimRequest(
                channel.orElseThrow(),
                kind.orElseThrow(),
                type,
                line.orElseThrow(),
                Objects.requireNonNull(product.model()),
                product.category(),
                product.serialNumber(),
                product.serialKey(),
                purchase.date(),
                purchase.proofType(),
                purchase.proofNumber(),
                symptom.orElseThrow());
        return new Checked(
                request,
                customer,
                urgent || rescue,
                reason.orElse(rescue ? UrgencyReason.VEHICLE_IMMOBILE : null),
                earlier);
    }

    /** Absent means no. */
    private static boolean yesOrNo(String field, @Nullable String value, Problems problems) {
        if (value != null && !value.equals("true") && !value.equals("false")) {
            problems.reject(field, value, "problem.oneOf", "true, false");
        }
        return "true".equals(value);
    }

    private static void fit(
            Optional<ServiceType> service, Optional<ClaimKind> kind, Optional<ProductLine> line, Problems problems) {
        service.ifPresent(type -> {
            if (kind.isPresent() && !type.kinds().contains(kind.get())) {
                problems.reject(
                        "serviceType",
                        type,
                        "claims.serviceType.kind",
                        kind.get().name(),
                        names(type));
            }
            if (line.isPresent() && !type.offeredFor(line.get())) {
                problems.reject(
                        "serviceType",
                        type,
                        "claims.serviceType.line",
                        line.get().name());
            }
        });
    }

    private static String names(ServiceType type) {
        return String.join(", ", type.kinds().stream().map(Enum::name).sorted().toList());
    }
}
