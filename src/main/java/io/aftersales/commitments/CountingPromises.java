package io.aftersales.commitments;

import static java.util.Comparator.comparing;
import static java.util.function.BinaryOperator.maxBy;
import static java.util.function.BinaryOperator.minBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads of many cases at once the one promise of a kind that a list of them shows. */
@Service
@Transactional(readOnly = true)
public class CountingPromises {

    private final Commitments commitments;

    CountingPromises(Commitments commitments) {
        this.commitments = commitments;
    }

    /**
     * Returns of each case the promise of that kind that counts, by case number: of several the one that is due first.
     * Without events; cases without such a promise are left out.
     */
    public Map<String, CommitmentRecord> counting(Collection<String> subjects, CommitmentKind kind) {
        return oneEach(subjects, kind, minBy(comparing(CommitmentRecord::dueAt)));
    }

    /** As {@link #counting}, but of several the one that was made last, whatever became of it. */
    public Map<String, CommitmentRecord> latest(Collection<String> subjects, CommitmentKind kind) {
        return oneEach(subjects, kind, maxBy(comparing(CommitmentRecord::startedAt)));
    }

    private Map<String, CommitmentRecord> oneEach(
            Collection<String> subjects, CommitmentKind kind, BinaryOperator<CommitmentRecord> choice) {
        return commitments.of(subjects, kind).stream()
                .map(commitment -> commitment.forReaders(List.of()))
                .collect(toMap(CommitmentRecord::subject, Function.identity(), choice));
    }
}
