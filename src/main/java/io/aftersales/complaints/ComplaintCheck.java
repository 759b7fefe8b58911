package io.aftersales.complaints;

import io.aftersales.cases.CustomerFields;
import io.aftersales.cases.PastDates;
import io.aftersales.cases.ProductDetails;
import io.aftersales.cases.ProductFields;
import io.aftersales.cases.ReceiptTimes;
import io.aftersales.claims.ClaimChannel;
import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimRequest;
import io.aftersales.claims.Severity;
import io.aftersales.customers.ContactDetails;
import io.aftersales.problems.Problems;
import io.aftersales.products.ProductLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what a complainant hands in as a whole: all wrong fields are told at once. No merit is judged here (F06). */
@Component
class ComplaintCheck {

    static final int MAX_TEXT_LENGTH = 4000;

    private final CustomerFields customers;
    private final ProductFields products;
    private final PastDates dates;
    private final ProductLines lines;
    private final ReceiptTimes receipts;

    ComplaintCheck(
            CustomerFields customers,
            ProductFields products,
            PastDates dates,
            ProductLines lines,
            ReceiptTimes receipts) {
        this.customers = customers;
        this.products = products;
        this.dates = dates;
        this.lines = lines;
        this.receipts = receipts;
    }

    /** Who hands a complaint in, and so what it is asked for. */
    enum Source {
        /** Somebody who fills in a form, which asks for the line of the product (POL-11). */
        FORM,
        /** A program, whose body may leave it out: it is inferred. */
        PROGRAM,
        /** Another process, which does not know what only whoever complains could say of the product. */
        PROCESS
    }

    /**
     * An application without faults.
     *
     * @param earlier when it came in, empty for now
     */
    record Checked(
            ComplaintRecord record,
            ContactDetails customer,
            Severity severity,
            Optional<ReceiptTimes.Earlier> earlier) {

        /** Returns the same as of that receipt. */
        Checked receivedAt(Instant at) {
            return new Checked(record, customer, severity, Optional.of(new ReceiptTimes.Earlier(at, Optional.empty())));
        }
    }

    /**
     * Returns the application with its texts read. What is absent is taken from the claim that it is about.
     *
     * @param claim empty when it is about none, or about one that is not on file or not for the eyes of whoever hands it in
     * @param by user who hands it in, or {@link ComplaintIntake#CUSTOMER}
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong
     */
    Checked check(ComplaintApplication application, Optional<ClaimFile> claim, Source source, String by) {
        Problems problems = new Problems();
        var channel = problems.requiredOneOf("channel", application.channel(), ClaimChannel.class);
        var category = problems.requiredOneOf("category", application.category(), ComplaintCategory.class);
        var severity = problems.oneOf("severity", application.severity(), Severity.class);
        Optional<ProductLine> ofClaim = claim.map(file -> file.request().productLine());
        Optional<ProductLine> named = (source == Source.FORM && ofClaim.isEmpty()
                        ? problems.requiredOneOf("productLine", application.productLine(), ProductLine.class)
                        : problems.oneOf("productLine", application.productLine(), ProductLine.class))
                .or(() -> ofClaim);
        ProductLine line = named.or(() -> lines.of(application.product())).orElse(ProductLine.SMART_HOME);
        ContactDetails customer = claim.filter(file -> application.customer() == null)
                .map(ClaimFile::customer)
                .orElseGet(() -> customers.read(application.customer(), problems));
        var content = problems.required("content", application.content(), MAX_TEXT_LENGTH);
        boolean complete = source != Source.PROCESS;
        // a vehicle complaint states what is demanded, and when the vehicle was bought (CMP-04); one that does not say
        // that it is of a vehicle is not refused for it
        boolean vehicle = complete && named.filter(ProductLine.VEHICLE::equals).isPresent();
        var demand = vehicle
                ? problems.required("demand", application.demand(), MAX_TEXT_LENGTH)
                : problems.optional("demand", application.demand(), MAX_TEXT_LENGTH);
        ProductDetails product = product(application, claim, line, vehicle || (complete && about(category)), problems);
        LocalDate purchased = purchased(application, claim, vehicle, problems);
        var earlier = receipts.read(
                application.receivedAt(),
                application.lateEntryReason(),
                !by.equals(ComplaintIntake.CUSTOMER),
                problems);
        problems.throwIfAny();
        return new Checked(
                new ComplaintRecord(
                        channel.orElseThrow(),
                        category.orElseThrow(),
                        line,
                        product.model(),
                        product.serialNumber(),
                        product.serialKey(),
                        purchased,
                        content.orElseThrow(),
                        demand.orElse(null)),
                customer,
                severity.orElse(Severity.MEDIUM),
                earlier);
    }

    /** Whether a complaint of that category cannot be handled without knowing the product (CMP-03). */
    private static boolean about(Optional<ComplaintCategory> category) {
        return category.filter(ComplaintCategory.PRODUCT_QUALITY::equals).isPresent();
    }

    private ProductDetails product(
            ComplaintApplication application,
            Optional<ClaimFile> claim,
            ProductLine line,
            boolean needed,
            Problems problems) {
        if (application.product() == null && claim.isPresent()) {
            ClaimRequest request = claim.get().request();
            // what stands for a model that nobody has said is none
            String model = request.assumed().model() ? null : request.model();
            return new ProductDetails(model, request.category(), request.serialNumber(), request.serialKey());
        }
        return products.read(application.product(), Optional.of(line), needed, problems);
    }

    private @Nullable LocalDate purchased(
            ComplaintApplication application, Optional<ClaimFile> claim, boolean needed, Problems problems) {
        var purchase = application.purchase();
        LocalDate given = dates.read("purchase.date", purchase == null ? null : purchase.date(), problems);
        LocalDate known =
                given == null ? claim.map(file -> file.request().purchaseDate()).orElse(null) : given;
        boolean absent =
                purchase == null || purchase.date() == null || purchase.date().isBlank();
        if (needed && known == null && absent) {
            problems.reject("purchase.date", null, "problem.required");
        }
        return known;
    }
}
