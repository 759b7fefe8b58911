package io.aftersales.mailbox;

/** What came of a mail. */
enum MailOutcome {
    /** A claim was opened. */
    CLAIM,
    /** It was added to a case. */
    ENTRY,
    /** It told that a message of ours did not arrive. */
    BOUNCE,
    /** A machine wrote it. */
    AUTOMATIC,
    /** The desk was told to look at it in the mailbox. */
    REFUSED,
    /** It was taken before. */
    REPEATED
}
