package io.aftersales.complaints;

import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.commitments.CountingPromises;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the complaint register: page by page, whole, and in numbers. */
@Service
@Transactional(readOnly = true)
public class RegisterReader {

    /** How many lines one spreadsheet holds at most. */
    public static final int MOST_LINES = 50_000;

    private static final int PAGE_SIZE = 50;
    private static final int CHUNK = 500;
    private static final Sort LATEST_FIRST = Sort.by(Sort.Direction.DESC, "receipt.receivedAt", "number");

    private final Complaints complaints;
    private final CountingPromises promised;
    private final RegisterFilter filter;
    private final RegisterCount count;
    private final EntityManager entities;
    private final Clock clock;

    RegisterReader(
            Complaints complaints,
            CountingPromises promised,
            RegisterFilter filter,
            RegisterCount count,
            EntityManager entities,
            Clock clock) {
        this.complaints = complaints;
        this.promised = promised;
        this.filter = filter;
        this.count = count;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Returns one page of what fits.
     *
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong
     */
    public RegisterPage page(RegisterSearch search) {
        RegisterFilter.Wanted wanted = filter.read(search);
        Page<Complaint> found =
                complaints.findAll(wanted.specification(), PageRequest.of(wanted.page(), PAGE_SIZE, LATEST_FIRST));
        return new RegisterPage(lines(found.getContent()), wanted.page(), PAGE_SIZE, found.getTotalElements());
    }

    /**
     * Hands every line that fits to {@code sink}, the latest received first, {@value #MOST_LINES} at most. No more than
     * {@value #CHUNK} are in memory at a time.
     *
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong
     */
    public void each(RegisterSearch search, Consumer<RegisterLine> sink) {
        Specification<Complaint> wanted = filter.read(search).specification();
        ScrollPosition position = ScrollPosition.keyset();
        for (int read = 0; read < MOST_LINES; read += CHUNK) {
            Window<Complaint> found = chunk(wanted, position);
            lines(found.getContent()).forEach(sink);
            found.forEach(entities::detach);
            if (!found.hasNext()) {
                break;
            }
            position = found.positionAt(found.size() - 1);
        }
    }

    /**
     * Returns what fits in numbers.
     *
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong
     */
    public RegisterSummary summary(RegisterSearch search) {
        return count.count(filter.read(search).specification(), clock.instant());
    }

    /** Returns the groups that {@link RegisterSearch#department} can name: those that handle a complaint on file. */
    public List<String> departments() {
        return complaints.departments();
    }

    /**
     * Makes sure that a search can be read.
     *
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong
     */
    public void check(RegisterSearch search) {
        filter.read(search);
    }

    private Window<Complaint> chunk(Specification<Complaint> wanted, ScrollPosition from) {
        return complaints.findBy(
                wanted, query -> query.sortBy(LATEST_FIRST).limit(CHUNK).scroll(from));
    }

    private List<RegisterLine> lines(List<Complaint> found) {
        Map<String, CommitmentRecord> promises =
                promised.counting(found.stream().map(Complaint::number).toList(), CommitmentKind.COMPLAINT_RESOLUTION);
        Instant now = clock.instant();
        return found.stream()
                .map(complaint -> line(complaint, Objects.requireNonNull(promises.get(complaint.number())), now))
                .toList();
    }

    private static RegisterLine line(Complaint complaint, CommitmentRecord promise, Instant now) {
        Assessment assessment = complaint.assessment();
        return new RegisterLine(
                complaint.number(),
                complaint.status(),
                complaint.receivedAt(),
                assessment.category(),
                assessment.severity(),
                assessment.urgent(),
                assessment.department(),
                assessment.owner(),
                complaint.claimNumber(),
                complaint.record().productLine(),
                complaint.record().model(),
                complaint.settlement(),
                complaint.closedAt(),
                promise,
                lateBy(complaint, promise, now),
                !promise.dueAt().equals(promise.promisedDueAt()));
    }

    private static Optional<Duration> lateBy(Complaint complaint, CommitmentRecord promise, Instant now) {
        Instant handledAt = complaint.settlement().handledAt();
        if (handledAt == null && !complaint.open()) {
            // withdrawn or merged: nothing is owed
            return Optional.empty();
        }
        Instant until = handledAt == null ? now : handledAt;
        return until.isAfter(promise.dueAt())
                ? Optional.of(Duration.between(promise.dueAt(), until))
                : Optional.empty();
    }
}
