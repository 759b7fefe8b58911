package io.aftersales.engine.acquisition;

/** The two ways in which a node comes to its jobs. Nodes of both kinds may work on one database. */
enum Acquisition {
    /** Rows are locked while they are chosen; whoever comes second takes the next ones. */
    SKIP_LOCKED,

    /** As the engine ships: nodes choose the same rows, and all but one find out when they write. */
    STOCK
}
