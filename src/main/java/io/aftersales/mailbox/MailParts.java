package io.aftersales.mailbox;

import io.aftersales.mailbox.InboundMail.MailFile;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Text and files of a mail. Parts that are broken are left out, also those whose headers are longer than anybody's; parts in
 * parts are followed to a limit, and of many the first are taken.
 */
final class MailParts {

    private static final Logger log = LoggerFactory.getLogger(MailParts.class);

    private static final int DEEPEST = 10;
    private static final int MOST_FILES = 20;

    private static final List<String> READ_HEADERS =
            List.of("Content-Type", "Content-Disposition", "Content-Transfer-Encoding");

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<MailFile> files = new ArrayList<>();

    private MailParts() {}

    static MailParts of(Part mail) {
        MailParts parts = new MailParts();
        parts.take(mail, 0);
        return parts;
    }

    /** Returns the text as it was written; that of the page when there is no other. */
    String text() {
        return MailText.clean(plain.toString().isBlank() ? PageText.of(html.toString()) : plain.toString());
    }

    List<MailFile> files() {
        return List.copyOf(files);
    }

    private void take(Part part, int depth) {
        try {
            if (endless(part)) {
                log.warn("A part of a mail is left out: its headers are too long");
            } else if (depth <= DEEPEST && part.isMimeType("multipart/*")) {
                Multipart parts = FirstParts.of(part);
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart inner = parts.getBodyPart(i);
                    take(inner, depth + 1);
                }
            } else if (!Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) && part.isMimeType("text/plain")) {
                plain.append(words(part)).append('\n');
            } else if (!Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) && part.isMimeType("text/html")) {
                html.append(words(part)).append('\n');
            } else if (files.size() < MOST_FILES && !part.isMimeType("multipart/*")) {
                files.add(new MailFile(name(part), bytes(part)));
            }
        } catch (MessagingException | IOException | RuntimeException broken) {
            log.warn("A part of a mail is left out: {}", broken.getClass().getSimpleName());
        }
    }

    /** A boundary, above all, is prepared for in steps that grow with the square of its length. */
    private static boolean endless(Part part) throws MessagingException {
        for (String name : READ_HEADERS) {
            String[] values = part.getHeader(name);
            if (values != null && values.length > 0 && values[0].length() > MailReader.LONGEST_HEADER) {
                return true;
            }
        }
        return false;
    }

    private static String words(Part part) throws MessagingException, IOException {
        try {
            if (part.getContent() instanceof String text) {
                return text;
            }
        } catch (UnsupportedEncodingException unknown) {
            log.debug("A mail names an unknown character set");
        }
        return new String(bytes(part), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Part part) throws MessagingException, IOException {
        try (InputStream content = part.getInputStream()) {
            return content.readAllBytes();
        }
    }

    private static @Nullable String name(Part part) throws MessagingException {
        String name = part.getFileName();
        try {
            return name == null ? null : MimeUtility.decodeText(name);
        } catch (UnsupportedEncodingException odd) {
            return name;
        }
    }
}
