package io.aftersales.notifications;

import java.util.Locale;
import java.util.UUID;

/** Carries messages out of the house. */
interface Transport {

    /**
     * Sends the letter.
     *
     * @param id by which a receiver can tell a repetition
     * @throws RuntimeException if it was not accepted; it is tried again later
     */
    Receipt send(UUID id, String address, Letter letter, Locale language);
}
