package io.aftersales.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A base backup of the running server of the tests with the log that belongs to it, as {@code pg_basebackup} makes one:
 * that program is not among the binaries that come along, but what it asks the server for can be asked over JDBC.
 */
public final class BaseBackup {

    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "epg-lock", "pg_wal");
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Path source;
    private final Path directory;

    private BaseBackup(Path source, Path directory) {
        this.source = source;
        this.directory = directory;
    }

    /**
     * Copies the server's files while it is written to.
     *
     * @param meanwhile runs when the files are copied and the backup has not ended: what it writes is in the log only
     */
    public static BaseBackup of(Connection server, Path directory, Runnable meanwhile)
            throws SQLException, IOException {
        Path source = Path.of(text(server, "show data_directory"));
        BaseBackup backup = new BaseBackup(source, directory);
        String first = text(server, "select pg_walfile_name(pg_backup_start('test', true))");
        backup.copyFiles();
        meanwhile.run();
        try (PreparedStatement stop = server.prepareStatement("select labelfile from pg_backup_stop(false)");
                ResultSet label = stop.executeQuery()) {
            label.next();
            Files.writeString(directory.resolve("backup_label"), label.getString(1));
        }
        backup.copyLog(first);
        return backup;
    }

    /** Starts a server on the copy, which reads the log up to the end of the backup first. */
    public EmbeddedPostgres restore() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setPGStartupWait(LONGEST_START)
                .setRegisterShutdownHook(false)
                .start();
    }

    private void copyFiles() throws IOException {
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path from, BasicFileAttributes attributes) throws IOException {
                Path to = directory.resolve(source.relativize(from).toString());
                Files.createDirectories(to);
                return LEFT_OUT.contains(from.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path from, BasicFileAttributes attributes) throws IOException {
                if (!LEFT_OUT.contains(from.getFileName().toString())) {
                    copy(from);
                }
                return FileVisitResult.CONTINUE;
            }

            /** A table that was dropped, or a temporary file. */
            @Override
            public FileVisitResult visitFileFailed(Path from, IOException gone) throws IOException {
                if (gone instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw gone;
            }
        });
        // a server refuses a directory that others may read
        directory.toFile().setReadable(false, false);
        directory.toFile().setReadable(true, true);
        directory.toFile().setExecutable(false, false);
        directory.toFile().setExecutable(true, true);
        directory.toFile().setWritable(false, false);
        directory.toFile().setWritable(true, true);
    }

    /** Copies the files of the log from that one on; those before it may be many. */
    private void copyLog(String first) throws IOException {
        Path log = Files.createDirectories(directory.resolve("pg_wal"));
        Files.createDirectories(log.resolve("archive_status"));
        try (Stream<Path> files = Files.list(source.resolve("pg_wal"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.getFileName().toString().compareTo(first) >= 0) {
                    copy(file);
                }
            }
        }
    }

    private void copy(Path from) throws IOException {
        try {
            Files.copy(from, directory.resolve(source.relativize(from).toString()));
        } catch (NoSuchFileException gone) {
            // as in visitFileFailed
        }
    }

    private static String text(Connection server, String query) throws SQLException {
        try (PreparedStatement statement = server.prepareStatement(query);
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getString(1);
        }
    }
}
