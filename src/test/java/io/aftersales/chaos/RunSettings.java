package io.aftersales.chaos;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What a run is asked for, by system properties {@code aftersales.chaos.…}.
 *
 * @param seed of everything that is left to chance, but for the moment at which the machine does things
 * @param kills how many nodes are killed
 * @param longest for how long nodes are killed at most
 * @param nodes how many there are
 * @param pace how long each client waits between two things that it does, on average: less work leaves more of the
 *     machine for nodes that start, and so for kills
 * @param reports directory in which reports are written
 */
record RunSettings(long seed, int kills, Duration longest, int nodes, Duration pace, Path reports) {

    static RunSettings asked() {
        return new RunSettings(
                Long.getLong("aftersales.chaos.seed", 20261129L),
                Integer.getInteger("aftersales.chaos.kills", 40),
                Duration.parse(System.getProperty("aftersales.chaos.longest", "PT8H")),
                Integer.getInteger("aftersales.chaos.nodes", 3),
                Duration.parse(System.getProperty("aftersales.chaos.pace", "PT3S")),
                Path.of(System.getProperty("aftersales.chaos.reports", "docs/chaos")));
    }
}
