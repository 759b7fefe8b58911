package io.aftersales.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server that was started last in a data directory and did not say that it ended: still running after its JVM was
 * killed, or gone with the machine.
 *
 * @param process its id
 * @param port where it listened
 */
record LeftServer(long process, int port) {

    private static final int LINE_OF_PORT = 3;

    /** The file in which a server keeps its process id, first line, and its port, fourth line, while it runs. */
    static Path file(Path directory) {
        return directory.resolve("postmaster.pid");
    }

    /** Reads what the last server left; empty when it ended in order. */
    static Optional<LeftServer> of(Path directory) throws IOException {
        if (!Files.exists(file(directory))) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file(directory));
        return lines.size() <= LINE_OF_PORT
                ? Optional.empty()
                : Optional.of(new LeftServer(
                        Long.parseLong(lines.get(0).strip()),
                        Integer.parseInt(lines.get(LINE_OF_PORT).strip())));
    }

    /** Whether a process with its id runs that is a server, as far as can be seen. */
    boolean running() {
        return ProcessHandle.of(process).isPresent() && !gone();
    }

    /** Whether its id is certainly that of another program by now. */
    boolean gone() {
        return ProcessHandle.of(process)
                .flatMap(handle -> handle.info().command())
                .map(command -> !command.contains("postgres"))
                .orElse(false);
    }
}
