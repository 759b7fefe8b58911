package io.aftersales.notifications;

/**
 * What a transport says about a message it took.
 *
 * @param providerId by which the message can be found there
 * @param recordedOnly whether it was kept instead of sent
 */
record Receipt(String providerId, boolean recordedOnly) {

    /** Of a message that nobody sends: it can be read in the outbox. */
    static final Receipt RECORDED = new Receipt("recorded", true);
}
