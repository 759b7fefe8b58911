package io.aftersales.budgets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Draws a sample that can be drawn again: the same seed takes the same of the same list. Partial shuffle after Fisher and
 * Yates with the generator that {@link Random} specifies; anybody can check it by hand.
 */
final class SampleDraw {

    private SampleDraw() {}

    /**
     * Returns the sample in the order of the draw.
     *
     * @param population in an order of its own that is always the same
     * @param size all of the population where it is not less
     */
    static <T> List<T> draw(List<T> population, long size, long seed) {
        List<T> pool = new ArrayList<>(population);
        Random random = new Random(seed);
        int count = (int) Math.min(size, pool.size());
        for (int place = 0; place < count; place++) {
            Collections.swap(pool, place, place + random.nextInt(pool.size() - place));
        }
        return List.copyOf(pool.subList(0, count));
    }
}
