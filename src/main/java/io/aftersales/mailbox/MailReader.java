package io.aftersales.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads mails of strangers: whatever is wrong with one, what can be read of it is read. */
final class MailReader {

    private static final Pattern OUR_ID =
            Pattern.compile("(?im)^Message-ID:\\s*<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@");
    private static final Pattern FAILED = Pattern.compile("(?im)^Action:\\s*failed\\b");
    private static final Pattern DIAGNOSTIC = Pattern.compile("(?im)^(?:Diagnostic-Code|Status):\\s*(.+)$");
    private static final int MOST_OF_REPORT = 500_000;

    /** Of longer ones the rest is left out: unfolding copies it for each of its lines, a million of them for hours. */
    static final int LONGEST_HEADER = 10_000;

    private MailReader() {}

    /**
     * Returns what the mail says.
     *
     * @throws MessagingException if the server does not hand it over
     */
    static InboundMail read(MimeMessage mail) throws MessagingException, IOException {
        String subject = MailText.clean(subject(mail).replaceAll("[\\r\\n]+", " "));
        Optional<InternetAddress> from = from(mail);
        MailParts parts = MailParts.of(mail);
        String text = parts.text();
        String sender = from.map(InternetAddress::getAddress).orElse("").strip();
        InboundMail.Bounce bounce = bounce(mail);
        return new InboundMail(
                key(mail, sender, subject, text),
                sender,
                MailText.clean(from.map(InternetAddress::getPersonal).orElse("")),
                subject,
                text,
                parts.files(),
                bounce != null || automatic(mail),
                bounce);
    }

    /** RFC 3834 and the habits of older robots; an empty return path is that of reports. */
    private static boolean automatic(MimeMessage mail) throws MessagingException {
        String submitted =
                first(mail, "Auto-Submitted").toLowerCase(Locale.ROOT).strip();
        String precedence = first(mail, "Precedence").toLowerCase(Locale.ROOT).strip();
        return !(submitted.isEmpty() || submitted.equals("no"))
                || precedence.matches("bulk|junk|list|auto_reply")
                || first(mail, "Return-Path").strip().equals("<>")
                || !first(mail, "List-Id").isEmpty()
                || !first(mail, "X-Autoreply").isEmpty()
                || !first(mail, "X-Autorespond").isEmpty();
    }

    private static InboundMail.@Nullable Bounce bounce(MimeMessage mail) throws MessagingException, IOException {
        String type = first(mail, "Content-Type").toLowerCase(Locale.ROOT);
        if (!type.contains("multipart/report") || !type.contains("delivery-status")) {
            return null;
        }
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        mail.writeTo(raw);
        String all = raw.toString(StandardCharsets.ISO_8859_1);
        String report = all.substring(0, Math.min(all.length(), MOST_OF_REPORT));
        Matcher ours = OUR_ID.matcher(report);
        if (!FAILED.matcher(report).find() || !ours.find()) {
            return null;
        }
        Matcher reason = DIAGNOSTIC.matcher(report);
        return new InboundMail.Bounce(
                UUID.fromString(ours.group(1)), reason.find() ? reason.group(1).strip() : "The mail came back");
    }

    /** The Message-ID; of a mail without one, what it says. */
    private static String key(MimeMessage mail, String sender, String subject, String text) throws MessagingException {
        String id = first(mail, "Message-ID").strip();
        return id.isEmpty() ? String.join("\n", sender, first(mail, "Date"), subject, text) : id;
    }

    private static Optional<InternetAddress> from(MimeMessage mail) throws MessagingException {
        String written = first(mail, mail.getHeader("From") == null ? "Sender" : "From");
        try {
            return Stream.of(InternetAddress.parseHeader(written, true)).findFirst();
        } catch (AddressException unreadable) {
            return Optional.empty();
        }
    }

    private static String subject(MimeMessage mail) throws MessagingException {
        String written = first(mail, "Subject");
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(written));
        } catch (UnsupportedEncodingException undecodable) {
            return written;
        }
    }

    private static String first(MimeMessage mail, String name) throws MessagingException {
        String[] values = mail.getHeader(name);
        String value = values == null || values.length == 0 ? "" : values[0];
        return value.length() <= LONGEST_HEADER ? value : value.substring(0, LONGEST_HEADER);
    }
}
