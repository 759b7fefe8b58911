package io.aftersales.customers;

import org.jspecify.annotations.Nullable;

/**
 * How to reach a customer. At least one of phone and e-mail is present.
 *
 * @param phone in E.164, for example {@code +8613800000000}
 */
public record ContactDetails(
        String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        Channel preferredChannel,
        Language locale) {

    /** By which a customer wants to be reached. */
    public enum Channel {
        PHONE,
        EMAIL,
        SMS,
        WECHAT
    }

    /** In which a customer is addressed; written in lower case by clients: en, zh. */
    public enum Language {
        EN,
        ZH
    }

    /** Never shows personal data: this text may reach a log. */
    @Override
    public String toString() {
        return "ContactDetails[…]";
    }
}
