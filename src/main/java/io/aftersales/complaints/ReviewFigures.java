package io.aftersales.complaints;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The numbers of a review. */
public record ReviewFigures(List<ReviewFigure> all) {

    /** From this rating on a customer is satisfied. */
    private static final int SATISFIED_FROM = 4;

    public ReviewFigures {
        all = List.copyOf(all);
    }

    /** Returns those of that subject, the largest first. */
    public List<ReviewFigure> of(ReviewFigure.Subject subject) {
        return all.stream()
                .filter(figure -> figure.subject() == subject)
                .sorted(Comparator.comparingLong(ReviewFigure::amount)
                        .reversed()
                        .thenComparing(ReviewFigure::name))
                .toList();
    }

    /** Returns what those of that subject add up to. */
    public long total(ReviewFigure.Subject subject) {
        return of(subject).stream().mapToLong(ReviewFigure::amount).sum();
    }

    /** Returns how many customers said 4 or 5. */
    public long satisfied() {
        return of(ReviewFigure.Subject.RATING).stream()
                .filter(figure -> Integer.parseInt(figure.name()) >= SATISFIED_FROM)
                .mapToLong(ReviewFigure::amount)
                .sum();
    }

    /** Returns how many promises were kept and broken, by the name of their kind. */
    public Map<String, Promises> promises() {
        Map<String, Promises> kinds = new TreeMap<>();
        for (ReviewFigure figure : all) {
            boolean kept = figure.subject() == ReviewFigure.Subject.KEPT;
            if (kept || figure.subject() == ReviewFigure.Subject.BROKEN) {
                kinds.merge(
                        figure.name(),
                        new Promises(kept ? figure.amount() : 0, kept ? 0 : figure.amount()),
                        Promises::plus);
            }
        }
        return kinds;
    }

    /** How many promises of a kind were kept and broken. */
    public record Promises(long kept, long broken) {

        Promises plus(Promises more) {
            return new Promises(kept + more.kept, broken + more.broken);
        }
    }
}
