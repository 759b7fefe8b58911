package io.aftersales.notifications;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A mail server that answers as a test wants it, line by line. */
final class ScriptedMailServer implements AutoCloseable {

    /** What a server that takes everything answers. */
    static final UnaryOperator<String> WILLING =
            line -> line.startsWith("DATA") ? "354 go on" : line.startsWith("QUIT") ? "221 bye" : "250 ok";

    /** In place of an answer: the line goes dead. */
    static final String DIE = "";

    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final ExecutorService lines = Executors.newCachedThreadPool();
    private final ServerSocket server;
    private volatile UnaryOperator<String> answers = WILLING;

    ScriptedMailServer() throws IOException {
        this(0);
    }

    ScriptedMailServer(int port) throws IOException {
        server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        lines.execute(this::listen);
    }

    void answers(UnaryOperator<String> wanted) {
        answers = wanted;
    }

    int port() {
        return server.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    List<String> heard() {
        return List.copyOf(heard);
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
                connections.incrementAndGet();
                lines.execute(() -> serve(line));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.setTcpNoDelay(true);
            say(socket, "220 ready");
            boolean data = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                if (!data || line.equals(".")) {
                    String answer = answers.apply(line);
                    if (answer.equals(DIE)) {
                        return;
                    }
                    data = answer.startsWith("354");
                    say(socket, answer);
                }
            }
        } catch (IOException gone) {
            // the other side hung up
        }
    }

    private static void say(Socket socket, String answer) throws IOException {
        socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }
}
