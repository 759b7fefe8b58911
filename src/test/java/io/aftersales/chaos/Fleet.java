package io.aftersales.chaos;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Clients at work at the same time. */
final class Fleet {

    private static final int CLIENTS = 4;

    private final Installation installation;
    private final Ledger ledger = new Ledger();
    private final List<CompletableFuture<Void>> clients;

    private Fleet(Installation installation, RunSettings settings) {
        this.installation = installation;
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        clients = IntStream.range(0, CLIENTS)
                .mapToObj(index -> new Client(installation, ledger, settings.seed() + 1 + index, settings.pace()))
                .map(client -> CompletableFuture.runAsync(client, threads))
                .toList();
        threads.shutdown();
    }

    static Fleet start(Installation installation, RunSettings settings) {
        return new Fleet(installation, settings);
    }

    /** How many requests were sent so far. */
    long requests() {
        return ledger.requests();
    }

    /** Lets each client end what it has begun, and returns what they were told. */
    Ledger end() {
        installation.closeToClients();
        clients.forEach(CompletableFuture::join);
        return ledger;
    }
}
