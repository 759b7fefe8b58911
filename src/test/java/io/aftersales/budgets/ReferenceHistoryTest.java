package io.aftersales.budgets;

import static io.aftersales.testing.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.aftersales.problems.Refused;
import io.aftersales.testing.Requirement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What committing, spending and letting go writes. */
class ReferenceHistoryTest {

    private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-10");
    private static final List<String> CENTRES = List.of("AS-1000", "AS-2000");
    private static final String EXPENSE = "EX-20261110-000001";

    private final List<BudgetEntry> entries = new ArrayList<>();

    /** One call of the budget book. */
    private record Move(String what, String reference, String costCentre, LocalDate day, long cents) {}

    /** What should come out, kept in the simplest way. */
    private record Expected(Map<String, Move> committed, Map<String, Move> spent) {}

    @Test
    @Requirement("BUD-01")
    void whatIsCommittedBecomesSpendingOfTheAmountPaid() {
        write(history().commit("AS-1000", DAY, 12_000));
        write(history().spend(11_500));

        assertThat(entries)
                .extracting(BudgetEntry::position, BudgetEntry::kind, BudgetEntry::cents, BudgetEntry::day)
                .containsExactly(
                        tuple(1, EntryKind.COMMITTED, 12_000L, DAY),
                        tuple(2, EntryKind.RELEASED, 12_000L, DAY),
                        tuple(3, EntryKind.SPENT, 11_500L, DAY));
    }

    @Test
    void repeatingWritesNothing() {
        write(history().commit("AS-1000", DAY, 12_000));
        assertThat(history().commit("AS-1000", DAY, 12_000)).isEmpty();
        write(history().spend(12_000));
        assertThat(history().spend(12_000)).isEmpty();
        assertThat(history().commit("AS-1000", DAY, 12_000)).isEmpty();
        assertThat(history().release()).isEmpty();
    }

    @Test
    void anotherAmountReplacesTheEarlierOne() {
        write(history().commit("AS-1000", DAY, 12_000));
        write(history().commit("AS-2000", DAY.plusMonths(1), 9_000));

        assertThat(sum(EntryKind.COMMITTED, entry -> entry.costCentre().equals("AS-1000"))
                        - sum(EntryKind.RELEASED, entry -> entry.costCentre().equals("AS-1000")))
                .isZero();
        assertThat(history().committed().orElseThrow().cents()).isEqualTo(9_000);
    }

    @Test
    void whatWasNotCommittedIsNotSpent() {
        assertThat(refusal(() -> history().spend(1))).isEqualTo("CONFLICT budgets.notCommitted [" + EXPENSE + "]");
        write(history().commit("AS-1000", DAY, 12_000));
        write(history().release());
        assertThat(refusal(() -> history().spend(1))).isEqualTo("CONFLICT budgets.notCommitted [" + EXPENSE + "]");
        assertThat(history().release()).isEmpty();
    }

    @Test
    void whatWasSpentIsNotSpentOtherwise() {
        write(history().commit("AS-1000", DAY, 12_000));
        write(history().spend(12_000));

        assertThat(refusal(() -> history().spend(11_999)))
                .isEqualTo("CONFLICT budgets.spent [" + EXPENSE + ", 120.00]");
        assertThat(refusal(() -> history().commit("AS-2000", DAY, 12_000)))
                .isEqualTo("CONFLICT budgets.spent [" + EXPENSE + ", 120.00]");
    }

    @Property(tries = 500)
    void theSumsOfTheEntriesAreTheFiguresWhateverComesInWhateverOrder(@ForAll("moves") List<Move> moves) {
        Map<String, List<BudgetEntry>> written = new HashMap<>();
        Expected expected = new Expected(new HashMap<>(), new HashMap<>());
        for (Move move : moves) {
            List<BudgetEntry> before = written.computeIfAbsent(move.reference(), reference -> new ArrayList<>());
            List<BudgetEntry> next = next(new ReferenceHistory(move.reference(), List.copyOf(before), NOW), move);
            if (next != null) {
                before.addAll(next);
                expect(expected, move);
            }
        }

        for (String costCentre : CENTRES) {
            for (LocalDate day : List.of(DAY, DAY.plusMonths(1))) {
                List<BudgetEntry> all = written.values().stream()
                        .flatMap(List::stream)
                        .filter(entry -> entry.costCentre().equals(costCentre)
                                && entry.day().equals(day))
                        .toList();
                Predicate<Move> here = move ->
                        move.costCentre().equals(costCentre) && move.day().equals(day);
                assertThat(sum(all, EntryKind.COMMITTED) - sum(all, EntryKind.RELEASED))
                        .isEqualTo(sum(expected.committed(), here));
                assertThat(sum(all, EntryKind.SPENT)).isEqualTo(sum(expected.spent(), here));
            }
        }
        written.values()
                .forEach(all -> assertThat(all.stream().map(BudgetEntry::position))
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, all.size()).boxed().toList()));
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        return Combinators.combine(
                        Arbitraries.of("commit", "commit", "spend", "release"),
                        Arbitraries.of("EX-1", "EX-2", "EX-3"),
                        Arbitraries.of(CENTRES),
                        Arbitraries.of(DAY, DAY.plusMonths(1)),
                        Arbitraries.of(0L, 1L, 500L, 99_999L))
                .as(Move::new)
                .list()
                .ofMaxSize(30);
    }

    /** Returns what is written, null when it is refused. */
    private static @Nullable List<BudgetEntry> next(ReferenceHistory history, Move move) {
        try {
            return switch (move.what()) {
                case "commit" -> history.commit(move.costCentre(), move.day(), move.cents());
                case "spend" -> history.spend(move.cents());
                default -> history.release();
            };
        } catch (Refused refused) {
            return null;
        }
    }

    private static void expect(Expected expected, Move move) {
        if (expected.spent().containsKey(move.reference())) {
            return;
        }
        switch (move.what()) {
            case "commit" -> expected.committed().put(move.reference(), move);
            case "spend" -> {
                Move committed = expected.committed().remove(move.reference());
                assertThat(committed).as("committed before spent").isNotNull();
                expected.spent()
                        .put(
                                move.reference(),
                                new Move(
                                        "spend",
                                        move.reference(),
                                        committed.costCentre(),
                                        committed.day(),
                                        move.cents()));
            }
            default -> expected.committed().remove(move.reference());
        }
    }

    private static long sum(Map<String, Move> moves, Predicate<Move> which) {
        return moves.values().stream().filter(which).mapToLong(Move::cents).sum();
    }

    private static long sum(List<BudgetEntry> entries, EntryKind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .mapToLong(BudgetEntry::cents)
                .sum();
    }

    private long sum(EntryKind kind, Predicate<BudgetEntry> which) {
        return sum(entries.stream().filter(which).toList(), kind);
    }

    private ReferenceHistory history() {
        return new ReferenceHistory(EXPENSE, List.copyOf(entries), NOW);
    }

    private void write(List<BudgetEntry> next) {
        entries.addAll(next);
    }
}
