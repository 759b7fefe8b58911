package io.aftersales.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Samples that can be drawn again. */
class SampleDrawTest {

    @Property(tries = 200)
    void aSampleHasItsSizeAndNothingTwice(
            @ForAll @IntRange(max = 60) int population, @ForAll @IntRange(max = 80) int size, @ForAll long seed) {
        List<Integer> all = IntStream.range(0, population).boxed().toList();

        List<Integer> sample = SampleDraw.draw(all, size, seed);

        assertThat(sample).hasSize(Math.min(population, size)).isSubsetOf(all);
        assertThat(new HashSet<>(sample)).hasSameSizeAs(sample);
        assertThat(SampleDraw.draw(all, size, seed)).isEqualTo(sample);
    }

    /** Written down once: a later release draws the same from what is on record. */
    @Test
    @Requirement("BUD-05")
    void theSameSeedDrawsTheSameForEver() {
        List<Integer> all = IntStream.rangeClosed(1, 20).boxed().toList();

        assertThat(SampleDraw.draw(all, 5, 42)).containsExactly(11, 1, 3, 16, 9);
    }

    @Test
    void everyExpenseHasItsChance() {
        List<Integer> all = IntStream.range(0, 10).boxed().toList();
        HashSet<Integer> drawn = new HashSet<>();

        for (long seed = 0; seed < 200; seed++) {
            drawn.addAll(SampleDraw.draw(all, 1, seed));
        }

        assertThat(drawn).hasSize(10);
    }
}
