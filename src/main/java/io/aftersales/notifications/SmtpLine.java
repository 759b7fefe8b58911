package io.aftersales.notifications;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * One connection to the mail server, opened for the first mail and kept until {@link #close()}. A server that cannot be
 * reached is not asked again before that.
 */
class SmtpLine {

    private static final Logger log = LoggerFactory.getLogger(SmtpLine.class);

    private final JavaMailSenderImpl sender;
    private @Nullable Transport connection;
    private @Nullable MessagingException unreachable;

    SmtpLine(JavaMailSenderImpl sender) {
        this.sender = sender;
    }

    /**
     * Sends a mail that is complete.
     *
     * @return why the server refuses it for good, null when it took it
     * @throws MessagingException if it was not taken this time, or the answer was lost
     */
    synchronized @Nullable String send(MimeMessage mail, InternetAddress to) throws MessagingException {
        Transport open = connection == null ? connect() : connection;
        try {
            open.sendMessage(mail, new Address[] {to});
            return null;
        } catch (MessagingException e) {
            // a new mail on a line in doubt could be taken for the rest of this one
            drop();
            String refusal = refusal(e);
            if (refusal == null) {
                throw e;
            }
            return refusal;
        }
    }

    synchronized void close() {
        unreachable = null;
        drop();
    }

    private Transport connect() throws MessagingException {
        if (unreachable != null) {
            throw new MessagingException("Mail server could not be reached a moment ago", unreachable);
        }
        try {
            String protocol = Objects.requireNonNullElse(sender.getProtocol(), JavaMailSenderImpl.DEFAULT_PROTOCOL);
            Transport opened = sender.getSession().getTransport(protocol);
            opened.connect(sender.getHost(), sender.getPort(), sender.getUsername(), sender.getPassword());
            connection = opened;
            return opened;
        } catch (MessagingException e) {
            unreachable = e;
            throw e;
        }
    }

    private void drop() {
        Transport open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException e) {
                log.debug("The connection to the mail server was broken already", e);
            }
        }
    }

    /** Whether the server said itself that it does not take the mail; else it is down, or the line to it broke. */
    static boolean answered(MessagingException failure) {
        for (Exception cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPSenderFailedException
                    || cause instanceof SMTPAddressFailedException
                    || (cause instanceof SMTPSendFailedException mail && mail.getReturnCode() > 0)) {
                return true;
            }
        }
        return false;
    }

    /** What 5xx says about the receiver or the mail. A refused sender is our own fault, and mended by us. */
    private static @Nullable String refusal(MessagingException failure) {
        for (Exception cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPSenderFailedException) {
                return null;
            }
            if (cause instanceof SMTPAddressFailedException address && permanent(address.getReturnCode())) {
                return "The mail server refused the receiver with %d".formatted(address.getReturnCode());
            }
            if (cause instanceof SMTPSendFailedException mail
                    && permanent(mail.getReturnCode())
                    && !(mail.getNextException() instanceof SMTPSenderFailedException)) {
                return "The mail server refused the mail with %d".formatted(mail.getReturnCode());
            }
        }
        return null;
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException chained ? chained.getNextException() : null;
    }

    private static boolean permanent(int code) {
        return code >= 500 && code < 600;
    }
}
