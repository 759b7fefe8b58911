package io.aftersales.cases;

import org.jspecify.annotations.Nullable;

/** Who applies, as it was handed in: raw text, read by {@link CustomerFields}. */
public record CustomerApplication(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable String preferredChannel,
        @Nullable String locale) {

    /** Nothing filled in. */
    static final CustomerApplication EMPTY = new CustomerApplication(null, null, null, null, null, null);

    /** Returns the customer addressed in that language, unless he names one himself. */
    public CustomerApplication inLanguage(String language) {
        return locale == null || locale.isBlank()
                ? new CustomerApplication(name, phone, email, address, preferredChannel, language)
                : this;
    }

    /** Never shows personal data: this text may reach a log. */
    @Override
    public String toString() {
        return "CustomerApplication[…]";
    }
}
