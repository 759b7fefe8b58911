package io.aftersales.mailbox;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The service address that customers write to.
 *
 * @param host IMAP server; without it no mail is read
 * @param protocol {@code imaps}, or {@code imap} on a line that is safe otherwise
 * @param productLine of claims by mail until the desk knows better
 * @param largest how large a mail may be, all its files included
 * @param hourlyLimit how many mails of one sender are taken in an hour
 */
@ConfigurationProperties("aftersales.mailbox")
record MailboxSettings(
        @Nullable String host,
        @DefaultValue("993") int port,
        @DefaultValue("imaps") String protocol,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("SMART_HOME") String productLine,
        @DefaultValue("30MB") DataSize largest,
        @DefaultValue("20") int hourlyLimit) {

    /** Never shows the password: this text may reach a log. */
    @Override
    public String toString() {
        return "MailboxSettings[" + host + ", " + folder + "]";
    }
}
