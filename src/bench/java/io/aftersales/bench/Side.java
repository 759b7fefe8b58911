package io.aftersales.bench;

/** One of those that are measured in turn. */
interface Side extends AutoCloseable {

    String name();

    /** The database that it writes, whose counters are read. */
    String database();

    /** Takes one claim from intake to closing. Called by several threads at once. */
    void claim();

    /** Waits until what claims leave to do in the background is done. */
    default void settle() {}

    @Override
    default void close() {}
}
