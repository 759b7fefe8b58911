package io.aftersales.customers;

import io.aftersales.customers.ContactDetails.Channel;

/**
 * A phone number or e-mail address that is on file of a customer.
 *
 * @param fingerprint its keyed hash: equal for equal contacts, and of no number the same as of an address
 */
public record ContactOnFile(Kind kind, String fingerprint) {

    /** What it is. */
    public enum Kind {
        PHONE,
        EMAIL;

        /** Returns whether what goes by that channel arrives here. Accounts for chat are bound to the phone number. */
        public boolean hears(Channel channel) {
            return (channel == Channel.EMAIL) == (this == EMAIL);
        }
    }
}
