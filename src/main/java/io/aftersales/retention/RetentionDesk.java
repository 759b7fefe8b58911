package io.aftersales.retention;

import io.aftersales.cases.CaseKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides how long cases are kept, has the engine keep their history as long, and removes them when that time is over. Every
 * method is one transaction; one node at a time does this, others go away with empty hands.
 */
@Service
@Transactional
public class RetentionDesk {

    static final int AT_ONCE = 200;

    private static final Duration LOOK_AGAIN = Duration.ofDays(1);
    private static final int MONTHS_AHEAD = 2;
    private static final Set<CaseKind> FILES = EnumSet.of(CaseKind.CLAIM, CaseKind.COMPLAINT, CaseKind.FOLLOW_UP);

    private final RetentionBook book;
    private final RetentionTerms terms;
    private final CaseFamilies families;
    private final CaseRemoval removal;
    private final CaseHistory history;
    private final Clock clock;

    RetentionDesk(
            RetentionBook book,
            RetentionTerms terms,
            CaseFamilies families,
            CaseRemoval removal,
            CaseHistory history,
            Clock clock) {
        this.book = book;
        this.terms = terms;
        this.families = families;
        this.removal = removal;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Decides anew about cases to which something happened; once a day also about those that are open, and those whose
     * last day is near, before anything of them goes.
     *
     * @return how many; 0 when nothing was left to do
     */
    public int review() {
        if (!book.take()) {
            return 0;
        }
        Set<String> stirred = new TreeSet<>(book.takeMarks(AT_ONCE));
        stirred.addAll(book.stale(today().plusMonths(MONTHS_AHEAD), now().minus(LOOK_AGAIN), AT_ONCE));
        decide(stirred.isEmpty() ? stirred : families.concerned(stirred));
        return stirred.size() + history.settleOthers(AT_ONCE);
    }

    /** Returns cases whose last day is over, beginning after that one. */
    @Transactional(readOnly = true)
    List<RetentionBook.Case> over(RetentionBook.Case after) {
        return book.over(today(), after, AT_ONCE);
    }

    /**
     * Removes a case if its last day is over, with everything that is part of it. What refers to it goes first, by a removal
     * of its own.
     *
     * @return whether it was removed by this call
     */
    public boolean remove(String caseNumber) {
        if (!book.take()) {
            return false;
        }
        Set<String> whole = families.whole(caseNumber);
        removal.hold(whole);
        List<RetentionTerm> latest = decide(List.of(caseNumber));
        boolean over = latest.stream().anyMatch(term -> term.isOver(today()));
        if (!over || !families.referring(whole).isEmpty()) {
            return false;
        }
        removal.remove(latest.get(0), whole, today(), now());
        return true;
    }

    private List<RetentionTerm> decide(Collection<String> cases) {
        List<String> files = cases.stream()
                .filter(number -> CaseKind.of(number).filter(FILES::contains).isPresent())
                .toList();
        List<RetentionTerm> decided = terms.of(files);
        decided.forEach(term -> {
            book.put(term, now());
            history.goesAt(families.whole(term.caseNumber()), goesAt(term.keepUntil()));
        });
        return decided;
    }

    /**
     * Returns the day after the last one, but none in this month or the next: as long as a case is here, the engine's cleanup
     * does not take half of it away.
     */
    private @Nullable Instant goesAt(@Nullable LocalDate keepUntil) {
        if (keepUntil == null) {
            return null;
        }
        LocalDate next = keepUntil.plusDays(1);
        LocalDate least = today().plusMonths(MONTHS_AHEAD).withDayOfMonth(1);
        return (next.isBefore(least) ? least : next)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
