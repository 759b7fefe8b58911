package io.aftersales.chaos;

import io.aftersales.nodes.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The classes of the application as a node leaves them in memory, by which those after it start in two thirds of the
 * processor's time: a suite that kills a thousand nodes starts as many. As docs/operations.md proposes to operators.
 */
final class ClassArchive {

    private final String classPath;
    private final Path archive;

    /** Packs what Maven has compiled, since an archive is of jars only. */
    ClassArchive() throws IOException {
        Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target", "nodes")), "archive-");
        classPath = new Release(directory).classPath();
        archive = directory.resolve("classes.jsa").toAbsolutePath();
    }

    /** Options of a node that leaves the archive when it is stopped. */
    List<String> making() {
        return List.of("-cp", classPath, "-XX:ArchiveClassesAtExit=" + archive);
    }

    /** Options of the nodes after it. */
    List<String> using() {
        return List.of("-cp", classPath, "-XX:SharedArchiveFile=" + archive);
    }
}
