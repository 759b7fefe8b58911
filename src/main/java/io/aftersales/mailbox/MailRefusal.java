package io.aftersales.mailbox;

/** Why a mail stays in the mailbox for the desk. */
enum MailRefusal {
    /** No claim can be made of it: no usable sender, for example. */
    UNUSABLE,
    /** Larger than is read. */
    TOO_LARGE,
    /** It cannot be read at all. */
    BROKEN,
    /** The sender sent more mails in an hour than are taken. */
    TOO_MANY,
    /** Taking it failed again and again, while others were taken. */
    FAILING
}
