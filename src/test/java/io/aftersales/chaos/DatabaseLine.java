package io.aftersales.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** The network between nodes and their database: open, slow, cut, stalled, or silent for good on what was open. */
final class DatabaseLine implements AutoCloseable {

    private enum State {
        OPEN,
        CUT,
        STALLED
    }

    private static final int CHUNK = 16_384;
    private static final long LOOK_AGAIN_NANOS = 1_000_000L;

    private final int databasePort;
    private final ServerSocket door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final Map<Socket, Socket> pairs = new ConcurrentHashMap<>();
    private final Set<Socket> lost = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "database-line");
        thread.setDaemon(true);
        return thread;
    });
    private volatile State state = State.OPEN;
    private volatile long delayNanos;

    DatabaseLine(int databasePort) throws IOException {
        this.databasePort = databasePort;
        threads.execute(this::listen);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Everything passes again; what was lost stays lost. */
    void open() {
        delayNanos = 0;
        state = State.OPEN;
    }

    /** Ends all connections and refuses new ones. */
    void cut() {
        state = State.CUT;
        pairs.forEach((node, database) -> {
            hangUp(node);
            hangUp(database);
        });
    }

    /** Holds everything back until it is open again. */
    void stall() {
        state = State.STALLED;
    }

    /** Nothing comes through any more on what is open now, in either direction, and nobody is told. */
    void lose() {
        lost.addAll(pairs.keySet());
    }

    /** Lets everything wait for so long. */
    void slow(Duration delay) {
        delayNanos = delay.toNanos();
    }

    int connections() {
        return pairs.size();
    }

    @Override
    public void close() throws IOException {
        cut();
        lost.forEach(DatabaseLine::hangUp);
        door.close();
        threads.shutdownNow();
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket node = door.accept();
                if (state == State.CUT) {
                    hangUp(node);
                } else {
                    threads.execute(() -> connect(node));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket node) {
        try {
            Socket database = new Socket(InetAddress.getLoopbackAddress(), databasePort);
            node.setTcpNoDelay(true);
            database.setTcpNoDelay(true);
            pairs.put(node, database);
            threads.execute(() -> pass(node, node, database));
            pass(node, database, node);
        } catch (IOException refused) {
            hangUp(node);
        }
    }

    private void pass(Socket pair, Socket from, Socket to) {
        byte[] chunk = new byte[CHUNK];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                if (delayNanos > 0) {
                    LockSupport.parkNanos(delayNanos);
                }
                while (state == State.STALLED) {
                    LockSupport.parkNanos(LOOK_AGAIN_NANOS);
                }
                if (lost.contains(pair)) {
                    continue;
                }
                out.write(chunk, 0, read);
                out.flush();
            }
        } catch (IOException gone) {
            // one side hung up; so do we
        }
        end(pair, to);
    }

    /** The other side does not learn that a lost one hung up. */
    private void end(Socket pair, Socket other) {
        if (!lost.contains(pair)) {
            pairs.remove(pair);
            hangUp(other);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // it is closed already
        }
    }
}
