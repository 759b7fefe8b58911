package io.aftersales.bench;

/**
 * What a database was asked and wrote.
 *
 * @param statements without begin and commit; 0 where the server does not count them
 * @param log bytes of the write-ahead log
 */
record Counted(long statements, long commits, long log, long inserted, long updated, long deleted) {

    Counted since(Counted earlier) {
        return new Counted(
                statements - earlier.statements,
                commits - earlier.commits,
                log - earlier.log,
                inserted - earlier.inserted,
                updated - earlier.updated,
                deleted - earlier.deleted);
    }

    /** Without what the side does in that time when nobody asks it anything. */
    Counted without(Counted idle, long idleNanos, long nanos) {
        double part = (double) nanos / idleNanos;
        return new Counted(
                statements - Math.round(idle.statements * part),
                commits - Math.round(idle.commits * part),
                log - Math.round(idle.log * part),
                inserted - Math.round(idle.inserted * part),
                updated - Math.round(idle.updated * part),
                deleted - Math.round(idle.deleted * part));
    }
}
