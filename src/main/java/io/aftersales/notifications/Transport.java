package io.aftersales.notifications;

import java.util.Locale;
import java.util.UUID;

/** Carries messages out of the house, by one channel. */
interface Transport {

    /**
     * Sends the letter.
     *
     * @param id by which a receiver can tell a repetition
     * @throws RuntimeException if it was not accepted this time; it is tried again later
     */
    Receipt send(UUID id, String address, Letter letter, Locale language);

    /** Nothing more is to be sent for now: lines that were kept open are closed. */
    default void rest() {}
}
