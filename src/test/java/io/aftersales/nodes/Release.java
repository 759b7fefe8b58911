package io.aftersales.nodes;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The application in a jar, as operators have it: what Maven has compiled, or a release after it that differs. The
 * engine calls models in directories by their paths, and models in jars by their names.
 */
public final class Release {

    private final Path directory;
    private final Path files;

    /** Copies what Maven has compiled into an empty directory. */
    public Release(Path directory) throws IOException {
        this.directory = directory;
        files = Files.createDirectories(directory.resolve("files"));
        // the first one on the path counts
        for (Path compiled : entries().map(Path::of).filter(Files::isDirectory).toList()) {
            copy(compiled);
        }
    }

    /** Counts as built now. */
    Release builtNow(String version) throws IOException {
        Properties build = new Properties();
        build.setProperty("build.time", InstantSource.system().instant().toString());
        build.setProperty("build.version", version);
        try (var info = Files.newOutputStream(files.resolve("META-INF/build-info.properties"))) {
            build.store(info, null);
        }
        return this;
    }

    /** Changes a text that must be there, wherever it is in the file. */
    Release with(String file, String before, String after) throws IOException {
        String text = Files.readString(files.resolve(file));
        if (!text.contains(before)) {
            throw new IllegalStateException("%s does not contain %s".formatted(file, before));
        }
        return adding(file, text.replace(before, after));
    }

    Release adding(String file, String text) throws IOException {
        Files.writeString(files.resolve(file), text);
        return this;
    }

    /** Packs the release, and returns the class path with which a node of it is started. */
    public String classPath() {
        Path jar = directory.resolve("application.jar").toAbsolutePath();
        int refused = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--file=" + jar, "-C", files.toString(), ".");
        if (refused != 0) {
            throw new IllegalStateException("No jar of " + files);
        }
        return Stream.concat(Stream.of(jar.toString()), entries().filter(entry -> entry.endsWith(".jar")))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<String> entries() {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(entry -> !entry.isEmpty());
    }

    private void copy(Path compiled) throws IOException {
        Files.walkFileTree(compiled, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                try {
                    Path to = files.resolve(compiled.relativize(file).toString());
                    if (!Files.exists(to)) {
                        Files.createDirectories(to.getParent());
                        Files.copy(file, to);
                    }
                    return FileVisitResult.CONTINUE;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }
}
