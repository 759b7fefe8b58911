package io.aftersales.claims;

import io.aftersales.customers.ContactDetails;
import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.customers.ContactDetails.Language;
import io.aftersales.problems.Problems;
import io.aftersales.products.ProductCategories;
import io.aftersales.products.ProductLine;
import io.aftersales.products.SerialNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks an application as a whole: all its wrong fields are told at once. */
@Component
class ApplicationCheck {

    static final int MAX_NAME_LENGTH = 100;
    static final int MAX_ADDRESS_LENGTH = 500;
    static final int MAX_PRODUCT_LENGTH = 100;
    static final int MAX_SERIAL_NUMBER_LENGTH = 64;
    static final int MAX_PROOF_NUMBER_LENGTH = 100;
    static final int MAX_SYMPTOM_LENGTH = 4000;
    private static final LocalDate EARLIEST_PURCHASE = LocalDate.of(1900, 1, 1);
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final ContactFields contacts;
    private final ProductCategories categories;
    private final Clock clock;

    ApplicationCheck(ContactFields contacts, ProductCategories categories, Clock clock) {
        this.contacts = contacts;
        this.categories = categories;
        this.clock = clock;
    }

    /**
     * An application without faults.
     *
     * @param urgencyReason implied by a roadside rescue when none was given
     */
    record Checked(
            ClaimRequest request,
            ContactDetails customer,
            boolean urgent,
            @Nullable UrgencyReason urgencyReason) {}

    /**
     * Returns the application with its texts read.
     *
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong
     */
    Checked check(ClaimApplication application) {
        Problems problems = new Problems();
        var channel = problems.requiredOneOf("channel", application.channel(), ClaimChannel.class);
        var kind = problems.requiredOneOf("kind", application.kind(), ClaimKind.class);
        var line = problems.requiredOneOf("productLine", application.productLine(), ProductLine.class);
        var reason = problems.oneOf("urgencyReason", application.urgencyReason(), UrgencyReason.class);
        var service = problems.oneOf("serviceType", application.serviceType(), ServiceType.class);
        fit(service, kind, line, problems);
        ContactDetails customer = customer(application.customer(), problems);
        Product product = product(application.product(), line, problems);
        Purchase purchase = purchase(application.purchase(), problems);
        var symptom = problems.required("symptom", application.symptom(), MAX_SYMPTOM_LENGTH);
        boolean urgent = yesOrNo("urgent", application.urgent(), problems);
        problems.throwIfAny();

        ServiceType type =
                service.orElseGet(() -> ServiceType.of(kind.orElseThrow(), line.orElseThrow(), reason.orElse(null)));
        boolean rescue = type == ServiceType.ROADSIDE_RESCUE;
        ClaimRequest request = new ClaimRequest(
                channel.orElseThrow(),
                kind.orElseThrow(),
                type,
                line.orElseThrow(),
                product.model(),
                product.category(),
                product.serialNumber(),
                product.serialKey(),
                purchase.date(),
                purchase.proofType(),
                purchase.proofNumber(),
                symptom.orElseThrow());
        return new Checked(
                request, customer, urgent || rescue, reason.orElse(rescue ? UrgencyReason.VEHICLE_IMMOBILE : null));
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

    private ContactDetails customer(ClaimApplication.@Nullable Customer given, Problems problems) {
        var customer = given == null ? new ClaimApplication.Customer(null, null, null, null, null, null) : given;
        TextFields texts = new TextFields(problems);
        var name = texts.requiredName("customer.name", customer.name(), MAX_NAME_LENGTH);
        var phone = contacts.phone("customer.phone", customer.phone(), problems);
        var email = contacts.email("customer.email", customer.email(), problems);
        if (blank(customer.phone()) && blank(customer.email())) {
            problems.reject("customer.phone", null, "problem.phoneOrEmail");
        }
        var address = problems.optional("customer.address", customer.address(), MAX_ADDRESS_LENGTH);
        var channel = problems.oneOf("customer.preferredChannel", customer.preferredChannel(), Channel.class);
        channel.ifPresent(preferred -> reachable(preferred, customer, problems));
        var locale = problems.oneOf("customer.locale", customer.locale(), Language.class);
        return new ContactDetails(
                name.orElse(""),
                phone.orElse(null),
                email.orElse(null),
                address.orElse(null),
                channel.orElse(phone.isPresent() ? Channel.PHONE : Channel.EMAIL),
                locale.orElse(Language.ZH));
    }

    private static void reachable(Channel preferred, ClaimApplication.Customer customer, Problems problems) {
        boolean byMail = preferred == Channel.EMAIL;
        if (blank(byMail ? customer.email() : customer.phone())) {
            problems.reject(
                    "customer.preferredChannel",
                    preferred,
                    byMail ? "claims.channel.needsEmail" : "claims.channel.needsPhone");
        }
    }

    private record Product(
            String model,
            @Nullable String category,
            @Nullable String serialNumber,
            @Nullable String serialKey) {}

    private Product product(ClaimApplication.@Nullable Product given, Optional<ProductLine> line, Problems problems) {
        var product = given == null ? new ClaimApplication.Product(null, null, null) : given;
        TextFields texts = new TextFields(problems);
        var model = texts.requiredLine("product.model", product.model(), MAX_PRODUCT_LENGTH);
        var serialNumber = texts.line("product.serialNumber", product.serialNumber(), MAX_SERIAL_NUMBER_LENGTH);
        var key = serialNumber.flatMap(SerialNumber::of).map(SerialNumber::value);
        if (serialNumber.isPresent() && key.isEmpty()) {
            problems.reject("product.serialNumber", product.serialNumber(), "claims.serialNumber.empty");
        }
        var category = texts.line("product.category", product.category(), MAX_PRODUCT_LENGTH)
                .map(code -> code.toUpperCase(Locale.ROOT));
        if (category.isPresent() && line.isPresent() && !categories.exists(category.get(), line.get())) {
            problems.reject(
                    "product.category",
                    product.category(),
                    "claims.category.unknown",
                    line.get().name());
        }
        return new Product(model.orElse(""), category.orElse(null), serialNumber.orElse(null), key.orElse(null));
    }

    private record Purchase(
            @Nullable LocalDate date,
            @Nullable ProofType proofType,
            @Nullable String proofNumber) {}

    private Purchase purchase(ClaimApplication.@Nullable Purchase given, Problems problems) {
        var purchase = given == null ? new ClaimApplication.Purchase(null, null, null) : given;
        var proofType = problems.oneOf("purchase.proofType", purchase.proofType(), ProofType.class);
        var proofNumber =
                new TextFields(problems).line("purchase.proofNumber", purchase.proofNumber(), MAX_PROOF_NUMBER_LENGTH);
        return new Purchase(date(purchase.date(), problems), proofType.orElse(null), proofNumber.orElse(null));
    }

    private @Nullable LocalDate date(@Nullable String written, Problems problems) {
        if (written == null || written.isBlank()) {
            return null;
        }
        LocalDate date = parsed(written.strip());
        if (date == null || date.isBefore(EARLIEST_PURCHASE)) {
            problems.reject("purchase.date", written, "problem.date");
        } else if (date.isAfter(LocalDate.now(clock))) {
            problems.reject("purchase.date", written, "problem.future");
        }
        return date;
    }

    private static @Nullable LocalDate parsed(String written) {
        try {
            return DATE.matcher(written).matches() ? LocalDate.parse(written) : null;
        } catch (DateTimeParseException noSuchDay) {
            return null;
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
