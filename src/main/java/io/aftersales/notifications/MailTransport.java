package io.aftersales.notifications;

import io.aftersales.customers.ContactDetails.Channel;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.StreamProvider;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Sends by SMTP, one receiver per mail, mails one after the other on one connection. The Message-ID is made from the id of
 * the message and stays the same.
 */
class MailTransport implements Transport {

    static {
        // else it is looked for in every jar, for every mail
        if (System.getProperty(StreamProvider.class.getName()) == null) {
            System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
        }
    }

    private final JavaMailSenderImpl sender;
    private final String from;
    private final SmtpLine line;

    MailTransport(JavaMailSenderImpl sender, String from) {
        this.sender = sender;
        this.from = from;
        this.line = new SmtpLine(sender);
    }

    @Override
    public Receipt send(UUID id, String address, Letter letter, Locale language) {
        InternetAddress to = single(address);
        if (to == null) {
            return Receipt.refused("Address is not a single plain e-mail address");
        }
        String messageId = "<%s@%s>".formatted(id, from.substring(from.indexOf('@') + 1));
        MimeMessage mail = write(id, messageId, to, letter, language);
        try {
            String refusal = line.send(mail, to);
            return refusal == null ? Receipt.accepted(messageId) : Receipt.refused(refusal);
        } catch (MessagingException e) {
            String failure = "Message %s was not taken by the mail server".formatted(id);
            throw SmtpLine.answered(e) ? new MailSendException(failure, e) : new NoAnswer(Channel.EMAIL, failure, e);
        }
    }

    @Override
    public void rest() {
        line.close();
    }

    private MimeMessage write(UUID id, String messageId, InternetAddress to, Letter letter, Locale language) {
        try {
            MimeMessage mail = sender.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(mail, false, StandardCharsets.UTF_8.name());
            helper.setFrom(new InternetAddress(from, true));
            helper.setTo(to);
            helper.setSubject(letter.title().replaceAll("\\p{Cntrl}+", " "));
            helper.setText(letter.text(), false);
            mail.setHeader("Content-Language", language.getLanguage());
            // no out-of-office answers, please: RFC 3834
            mail.setHeader("Auto-Submitted", "auto-generated");
            mail.saveChanges();
            // saving writes one of its own
            mail.setHeader("Message-ID", messageId);
            return mail;
        } catch (MessagingException e) {
            throw new MailPreparationException("Message %s cannot be written as mail".formatted(id), e);
        }
    }

    /** Takes exactly one plain address: no list, no display name, no line break that begins another header. */
    private static @Nullable InternetAddress single(String address) {
        if (address.codePoints().anyMatch(c -> Character.isISOControl(c) || c == ',' || c == ';' || c == '<')) {
            return null;
        }
        try {
            InternetAddress parsed = new InternetAddress(address, true);
            parsed.validate();
            return parsed;
        } catch (AddressException none) {
            return null;
        }
    }
}
