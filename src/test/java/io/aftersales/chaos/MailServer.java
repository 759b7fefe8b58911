package io.aftersales.chaos;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;

/** A mail server that can be down, and keeps what it was given before. */
final class MailServer implements AutoCloseable {

    private final List<String> before = new ArrayList<>();
    private final int port;
    private GreenMail server;

    MailServer() {
        server = started(0);
        port = server.getSmtp().getPort();
    }

    int port() {
        return port;
    }

    synchronized void down() {
        before.addAll(ids(server));
        server.stop();
        server = new GreenMail(setup(port));
    }

    synchronized void up() {
        server = started(port);
    }

    /** Returns the Message-ID of each mail that was taken, of one that was taken twice twice. */
    synchronized List<String> received() {
        List<String> ids = new ArrayList<>(before);
        ids.addAll(ids(server));
        return ids;
    }

    @Override
    public void close() {
        server.stop();
    }

    private static GreenMail started(int port) {
        GreenMail mail = new GreenMail(setup(port));
        mail.start();
        return mail;
    }

    private static ServerSetup setup(int port) {
        return new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    }

    private static List<String> ids(GreenMail server) {
        List<String> ids = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            try {
                ids.add(mail.getMessageID());
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
        return ids;
    }
}
