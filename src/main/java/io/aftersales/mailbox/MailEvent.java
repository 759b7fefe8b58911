package io.aftersales.mailbox;

/** What customers do by mail, as timelines name it. */
enum MailEvent {
    MESSAGE_LEFT
}
