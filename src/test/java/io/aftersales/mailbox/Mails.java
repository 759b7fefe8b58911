package io.aftersales.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Mails as they come over the wire. */
final class Mails {

    private Mails() {}

    /** Returns the mail that is written there, headers, an empty line, then the text. */
    static MimeMessage raw(String source) {
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(source.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
        } catch (MessagingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static InboundMail read(String source) {
        try {
            return MailReader.read(raw(source));
        } catch (MessagingException | IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Returns the report that a server writes about a message of ours. */
    static String report(String messageId, String action) {
        return """
                From: MAILER-DAEMON@mx.example.com
                Return-Path: <>
                Message-ID: <report-%s@mx.example.com>
                Subject: Undelivered Mail
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                Sorry.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.com

                Final-Recipient: rfc822; wang@example.com
                Action: %s
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 <wang@example.com> unknown
                --b
                Content-Type: text/rfc822-headers

                Message-ID: <%s@example.com>
                Subject: x
                --b--
                """.formatted(messageId, action, messageId);
    }
}
