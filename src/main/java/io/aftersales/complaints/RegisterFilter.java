package io.aftersales.complaints;

import io.aftersales.cases.Dates;
import io.aftersales.cases.PageNumbers;
import io.aftersales.problems.Problems;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Reads what somebody asks the register for. */
@Component
class RegisterFilter {

    private static final int MAX_GROUP_LENGTH = 64;

    private final Clock clock;

    RegisterFilter(Clock clock) {
        this.clock = clock;
    }

    /** What is wanted, and which page of it. */
    record Wanted(Specification<Complaint> specification, int page) {}

    /**
     * Returns what is wanted.
     *
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong
     */
    Wanted read(RegisterSearch search) {
        Problems problems = new Problems();
        List<Specification<Complaint>> wanted = new ArrayList<>();
        day("from", search.from(), problems).ifPresent(day -> {
            Instant from = day.atStartOfDay(clock.getZone()).toInstant();
            wanted.add((complaint, any, make) ->
                    make.greaterThanOrEqualTo(complaint.get("receipt").get("receivedAt"), from));
        });
        day("to", search.to(), problems).ifPresent(day -> {
            Instant until = Dates.endOf(day, clock.getZone());
            wanted.add((complaint, any, make) ->
                    make.lessThanOrEqualTo(complaint.get("receipt").get("receivedAt"), until));
        });
        problems.oneOf("category", search.category(), ComplaintCategory.class)
                .ifPresent(category -> wanted.add((complaint, any, make) ->
                        make.equal(complaint.get("assessment").get("category"), category)));
        problems.optional("department", search.department(), MAX_GROUP_LENGTH)
                .ifPresent(department -> wanted.add((complaint, any, make) ->
                        make.equal(complaint.get("assessment").get("department"), department)));
        problems.oneOf("status", search.status(), ComplaintStatus.class)
                .ifPresent(status -> wanted.add((complaint, any, make) -> make.equal(complaint.get("status"), status)));
        int page = PageNumbers.read(search.page(), problems);
        problems.throwIfAny();
        return new Wanted(Specification.allOf(wanted), page);
    }

    private static Optional<LocalDate> day(String field, @Nullable String written, Problems problems) {
        return written == null || written.isBlank() ? Optional.empty() : Dates.required(field, written, problems);
    }
}
