package io.aftersales.chaos;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The classes of the application as a node leaves them in memory, by which those after it start in two thirds of the
 * processor's time: a suite that kills a thousand nodes starts as many. As docs/operations.md proposes to operators.
 */
final class ClassArchive {

    private static final Path DIRECTORY = Path.of("target", "nodes");

    private final String classPath;
    private final Path archive = DIRECTORY.resolve("classes.jsa").toAbsolutePath();

    /** Packs what Maven has compiled, since an archive is of jars only. */
    ClassArchive() {
        Set<Path> directories = new LinkedHashSet<>();
        List<String> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1)) {
            if (entry.endsWith(".jar")) {
                jars.add(entry);
            } else if (!entry.isEmpty()) {
                directories.add(Path.of(entry));
            }
        }
        jars.add(0, pack(directories).toString());
        classPath = String.join(File.pathSeparator, jars);
    }

    /** Options of a node that leaves the archive when it is stopped. */
    List<String> making() {
        return List.of("-cp", classPath, "-XX:ArchiveClassesAtExit=" + archive);
    }

    /** Options of the nodes after it. */
    List<String> using() {
        return List.of("-cp", classPath, "-XX:SharedArchiveFile=" + archive);
    }

    private static Path pack(Set<Path> directories) {
        try {
            Path jar = Files.createDirectories(DIRECTORY)
                    .resolve("application.jar")
                    .toAbsolutePath();
            Set<String> names = new LinkedHashSet<>();
            try (OutputStream file = Files.newOutputStream(jar);
                    JarOutputStream packed = new JarOutputStream(file)) {
                for (Path directory : directories) {
                    pack(directory, names, packed);
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Directories too: resources are found by them. The first one on the path counts. */
    private static void pack(Path directory, Set<String> names, JarOutputStream packed) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        List<Path> entries;
        try (Stream<Path> walk = Files.walk(directory)) {
            entries = walk.skip(1).toList();
        }
        for (Path entry : entries) {
            boolean folder = Files.isDirectory(entry);
            String name = directory.relativize(entry).toString().replace(File.separatorChar, '/') + (folder ? "/" : "");
            if (names.add(name)) {
                packed.putNextEntry(new JarEntry(name));
                if (!folder) {
                    Files.copy(entry, packed);
                }
            }
        }
    }
}
