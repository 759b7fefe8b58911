package io.aftersales.surveys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which numbers may be shown: none of fewer answers than the least, and none from which such a one follows by
 * subtraction. Every number is a sum twice over: of the periods within its own, and of the values of each attribute.
 * In none of these sums is a single number hidden, and what is hidden of a shown sum is together at least the least.
 */
final class Anonymity {

    private static final List<ResultDimension> PERIODS =
            List.of(ResultDimension.YEAR, ResultDimension.QUARTER, ResultDimension.MONTH);

    private final int least;
    private final Map<Node, Long> answered = new LinkedHashMap<>();
    private final Map<Sum, Set<Node>> sums = new LinkedHashMap<>();
    private final Set<Node> hidden = new HashSet<>();

    Anonymity(List<ResultCell> cells, int least) {
        this.least = least;
        cells.stream().filter(cell -> cell.answered() > 0).forEach(this::add);
        answered.forEach((node, answers) -> {
            if (answers < least) {
                hidden.add(node);
            }
        });
        boolean settled = false;
        while (!settled) {
            // each hides at most one more, in a fixed order
            settled = sums.entrySet().stream()
                            .filter(sum -> protect(sum.getKey().whole(), sum.getValue()))
                            .count()
                    == 0;
        }
    }

    /**
     * A number that can be asked for.
     *
     * @param period of the finest kind that was asked for; empty for all time
     * @param attribute empty for no attribute
     */
    private record Node(String period, Optional<ResultDimension> attribute, String value) {

        Node in(String otherPeriod) {
            return new Node(otherPeriod, attribute, value);
        }

        static Node of(Map<ResultDimension, String> filter) {
            String period =
                    PERIODS.stream().map(filter::get).filter(Objects::nonNull).reduce("", (coarser, finer) -> finer);
            return filter.entrySet().stream()
                    .filter(wanted -> wanted.getKey().attribute())
                    .findFirst()
                    .map(wanted -> new Node(period, Optional.of(wanted.getKey()), wanted.getValue()))
                    .orElse(new Node(period, Optional.empty(), ""));
        }
    }

    /** A number as the sum over periods, or over the values of an attribute. */
    private record Sum(Node whole, Optional<ResultDimension> over) {}

    /**
     * Whether the answers under a filter of at most one attribute may be counted for a reader. No answers are nobody's.
     */
    boolean shows(Map<ResultDimension, String> filter) {
        return !hidden.contains(Node.of(filter));
    }

    private void add(ResultCell cell) {
        List<String> periods = new ArrayList<>(List.of(""));
        PERIODS.forEach(kind -> periods.add(cell.values().getOrDefault(kind, "")));
        Node node = Node.of(cell.values());
        for (int depth = 0; depth < periods.size(); depth++) {
            Node here = node.in(periods.get(depth));
            answered.merge(here, cell.answered(), Long::sum);
            if (depth > 0) {
                part(new Sum(node.in(periods.get(depth - 1)), Optional.empty()), here);
            }
            if (here.attribute().isPresent()) {
                part(new Sum(new Node(here.period(), Optional.empty(), ""), here.attribute()), here);
            }
        }
    }

    private void part(Sum sum, Node part) {
        sums.computeIfAbsent(sum, none -> new LinkedHashSet<>()).add(part);
    }

    /** Hides one more number where what is hidden would follow from what is shown. Returns whether it had to. */
    private boolean protect(Node whole, Set<Node> parts) {
        List<Node> secret = parts.stream().filter(hidden::contains).toList();
        boolean wholeHidden = hidden.contains(whole);
        long rest = secret.stream().mapToLong(this::answers).sum();
        boolean follows = wholeHidden ? secret.isEmpty() : !secret.isEmpty() && (secret.size() == 1 || rest < least);
        if (!follows) {
            return false;
        }
        hidden.add(parts.stream()
                .filter(part -> !hidden.contains(part))
                .min(Comparator.comparing(this::answers))
                .orElse(whole));
        return true;
    }

    private long answers(Node node) {
        return answered.getOrDefault(node, 0L);
    }
}
