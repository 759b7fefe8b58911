package io.aftersales.cases;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A daemon of ClamAV that answers as a test wants it. */
final class ScriptedScanner implements AutoCloseable {

    /** What the scanner finds the test virus by; the real one would stop the editor of this file. */
    static final String VIRUS = "NOT-A-VIRUS-BUT-A-TEST";

    /** What the daemon answers to a content. */
    static final Function<String, String> USUAL =
            content -> content.contains(VIRUS) ? "stream: Test-Signature FOUND" : "stream: OK";

    /** In place of a scanner: one that takes nothing of what is sent to it. */
    static final Function<String, String> DEAF = content -> "deaf";

    /** In place of an answer: nothing, and the line stays open. */
    static final Function<String, String> SILENT = content -> "";

    final Queue<String> scanned = new ConcurrentLinkedQueue<>();
    final AtomicInteger asked = new AtomicInteger();
    private final ExecutorService lines = Executors.newCachedThreadPool();
    private final ServerSocket server;
    private final Function<String, String> answers;

    ScriptedScanner(Function<String, String> answers) throws IOException {
        this.answers = answers;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        lines.execute(this::listen);
    }

    int port() {
        return server.getLocalPort();
    }

    ClamAv client() {
        return new ClamAv("127.0.0.1", port(), Duration.ofMillis(500));
    }

    @Override
    public void close() throws IOException {
        server.close();
        lines.shutdownNow();
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket line = server.accept();
                lines.execute(() -> serve(line));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket line) {
        try (line) {
            asked.incrementAndGet();
            if (answers == DEAF) {
                Thread.sleep(60_000);
            }
            DataInputStream in = new DataInputStream(line.getInputStream());
            String answer = "zPING".equals(command(in)) ? "PONG" : answers.apply(content(in));
            if (answer.isEmpty()) {
                in.read();
            }
            line.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException gone) {
            // the client had no patience, or the test is over
        }
    }

    private static String command(DataInputStream in) throws IOException {
        ByteArrayOutputStream command = new ByteArrayOutputStream();
        for (int sign = in.read(); sign > 0; sign = in.read()) {
            command.write(sign);
        }
        return command.toString(StandardCharsets.US_ASCII);
    }

    private String content(DataInputStream in) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
        }
        String text = content.toString(StandardCharsets.ISO_8859_1);
        scanned.add(text);
        return text;
    }
}
