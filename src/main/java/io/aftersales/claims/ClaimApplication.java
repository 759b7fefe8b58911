package io.aftersales.claims;

import org.jspecify.annotations.Nullable;

/**
 * What a customer, or the receiver on his behalf, hands in: raw text from REST or a form, checked as a whole by
 * {@link ClaimIntake}. Field names in error messages are those of the JSON body, for example {@code customer.phone}.
 */
public record ClaimApplication(
        @Nullable String channel,
        @Nullable String kind,
        @Nullable String serviceType,
        @Nullable String productLine,
        @Nullable String urgent,
        @Nullable String urgencyReason,
        @Nullable Customer customer,
        @Nullable Product product,
        @Nullable Purchase purchase,
        @Nullable String symptom) {

    /** Who applies. */
    public record Customer(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String preferredChannel,
            @Nullable String locale) {

        @Override
        public String toString() {
            return "Customer[…]";
        }
    }

    /** Returns the application addressed in that language, unless it names one itself. */
    ClaimApplication inLanguage(String locale) {
        Customer given = customer;
        if (given == null || (given.locale() != null && !given.locale().isBlank())) {
            return this;
        }
        Customer addressed = new Customer(
                given.name(), given.phone(), given.email(), given.address(), given.preferredChannel(), locale);
        return new ClaimApplication(
                channel, kind, serviceType, productLine, urgent, urgencyReason, addressed, product, purchase, symptom);
    }

    /** What is broken. */
    public record Product(
            @Nullable String model,
            @Nullable String serialNumber,
            @Nullable String category) {}

    /** Proof of purchase; its absence never refuses the claim. */
    public record Purchase(
            @Nullable String date,
            @Nullable String proofType,
            @Nullable String proofNumber) {}

    @Override
    public String toString() {
        return "ClaimApplication[…]";
    }
}
