package io.aftersales.problems;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Mutations;
import io.aftersales.testing.Requirement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** Damaged lists: their lines are read, or they are refused; budgets, staff, models and questions come by such lists. */
@Requirement("SEC-03")
@Label("Mutated lists")
class MutatedListsTest {

    private static final byte[] LIST = "\uFEFFcode;name\n"
            .replace(';', ',')
            .concat("A,\"x\ny\"\nB,'; drop table a\n\n")
            .getBytes(StandardCharsets.UTF_8);

    @Property(tries = 300)
    void mutated(@ForAll long seed) {
        expectReadOrRefused(new String(Mutations.of(LIST, seed), StandardCharsets.UTF_8));
    }

    @Property(tries = 300)
    void anything(@ForAll String text) {
        expectReadOrRefused("code,name\n" + text);
    }

    private static void expectReadOrRefused(String list) {
        try {
            assertThat(CsvList.read(list, List.of("code", "name"))).isNotNull();
        } catch (InvalidInput refused) {
            assertThat(refused).isNotNull();
        }
    }
}
