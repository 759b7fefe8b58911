package io.aftersales.cases;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The virus scanner ClamAV, asked over TCP: {@code INSTREAM} and {@code PING} of its daemon's protocol. */
final class ClamAv {

    private static final Logger LOG = LoggerFactory.getLogger(ClamAv.class);

    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(watch -> {
        Thread thread = new Thread(watch, "antivirus-watch");
        thread.setDaemon(true);
        return thread;
    });

    private static final int CONNECT_MILLIS = 2000;
    private static final int PIECE = 65_536;
    private static final int LONGEST_ANSWER = 1000;

    private static final String ANSWER = "stream: ";
    private static final String CLEAN = "OK";
    private static final String FOUND = " FOUND";

    private final String host;
    private final int port;
    private final Duration patience;

    /** @param patience how long it may take to hand over the content and to hear the answer */
    ClamAv(String host, int port, Duration patience) {
        this.host = host;
        this.port = port;
        this.patience = patience;
    }

    /**
     * Returns the name of what was found in the content; empty when nothing was.
     *
     * @throws IOException if the scanner cannot be asked, or cannot tell
     */
    Optional<String> find(byte[] content) throws IOException {
        String answer = ask("INSTREAM", content);
        if (answer.equals(ANSWER + CLEAN)) {
            return Optional.empty();
        }
        if (answer.startsWith(ANSWER) && answer.endsWith(FOUND)) {
            return Optional.of(answer.substring(ANSWER.length(), answer.length() - FOUND.length()));
        }
        throw new IOException("The scanner answers: " + answer);
    }

    /**
     * Returns when the scanner answers.
     *
     * @throws IOException if it does not
     */
    void ping() throws IOException {
        String answer = ask("PING", new byte[0]);
        if (!answer.equals("PONG")) {
            throw new IOException("The scanner answers: " + answer);
        }
    }

    private String ask(String command, byte[] content) throws IOException {
        try (Socket line = new Socket()) {
            line.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            // a scanner that takes nothing more would be written to without end: sockets limit reading only
            Future<?> end = WATCH.schedule(() -> cut(line), patience.toMillis(), TimeUnit.MILLISECONDS);
            try {
                return ask(line, command, content);
            } finally {
                end.cancel(false);
            }
        }
    }

    private static void cut(Socket line) {
        try {
            line.close();
        } catch (IOException e) {
            LOG.debug("The line to the scanner cannot be closed", e);
        }
    }

    private static String ask(Socket line, String command, byte[] content) throws IOException {
        DataOutputStream out = new DataOutputStream(line.getOutputStream());
        out.write(("z" + command + "\0").getBytes(StandardCharsets.US_ASCII));
        for (int at = 0; at < content.length; at += PIECE) {
            int length = Math.min(PIECE, content.length - at);
            out.writeInt(length);
            out.write(content, at, length);
        }
        if (content.length > 0) {
            // a piece of no length ends the content
            out.writeInt(0);
        }
        out.flush();
        String answer = new String(line.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
        return answer.replace("\0", "").strip();
    }
}
