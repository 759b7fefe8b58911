package io.aftersales.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that take claims from intake to closing at the same time. */
final class Load {

    private Load() {}

    /** Returns when so many claims are closed, or one has failed. */
    static void run(Side side, int claims, int threads) throws Exception {
        AtomicInteger left = new AtomicInteger(claims);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int worker = 0; worker < threads; worker++) {
                running.add(workers.submit(() -> {
                    while (left.getAndDecrement() > 0) {
                        side.claim();
                    }
                }));
            }
            for (Future<?> worker : running) {
                worker.get();
            }
        } finally {
            workers.shutdown();
        }
    }
}
