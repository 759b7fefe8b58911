package io.aftersales.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends by SMTP, one receiver per mail. Its Message-ID is made from the id of the message and stays the same. */
class MailTransport implements Transport {

    private final JavaMailSender sender;
    private final String from;

    MailTransport(JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public Receipt send(UUID id, String address, Letter letter, Locale language) {
        try {
            String messageId = "<%s@%s>".formatted(id, from.substring(from.indexOf('@') + 1));
            MimeMessage mail = sender.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(mail, false, StandardCharsets.UTF_8.name());
            helper.setFrom(single(from));
            helper.setTo(single(address));
            helper.setSubject(letter.title().replaceAll("\\p{Cntrl}+", " "));
            helper.setText(letter.text(), false);
            mail.setHeader("Message-ID", messageId);
            mail.setHeader("Content-Language", language.getLanguage());
            // no out-of-office answers, please: RFC 3834
            mail.setHeader("Auto-Submitted", "auto-generated");
            sender.send(mail);
            return new Receipt(messageId);
        } catch (MessagingException e) {
            throw new MailPreparationException("Message %s cannot be written as mail".formatted(id), e);
        }
    }

    /** Takes exactly one plain address: no list, no display name, no line break that begins another header. */
    private static InternetAddress single(String address) throws MessagingException {
        if (address.codePoints().anyMatch(c -> Character.isISOControl(c) || c == ',' || c == ';' || c == '<')) {
            throw new MessagingException("Address is not a single plain e-mail address");
        }
        InternetAddress parsed = new InternetAddress(address, true);
        parsed.validate();
        return parsed;
    }
}
