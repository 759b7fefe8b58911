package io.aftersales.claims;

import io.aftersales.cases.CaseKind;
import io.aftersales.cases.PageNumbers;
import io.aftersales.cases.TextFields;
import io.aftersales.customers.CustomerDesk;
import io.aftersales.problems.Problems;
import io.aftersales.products.SerialNumber;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds claims for staff. */
@Service
public class ClaimIndex {

    private static final int PAGE_SIZE = 50;
    private static final int MAX_QUERY_LENGTH = 100;

    private final Claims claims;
    private final CustomerDesk customers;
    private final ClaimRegister register;

    ClaimIndex(Claims claims, CustomerDesk customers, ClaimRegister register) {
        this.claims = claims;
        this.customers = customers;
        this.register = register;
    }

    /**
     * Returns the claims that fit.
     *
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong
     */
    @Transactional(readOnly = true)
    public ClaimPage find(ClaimSearch search) {
        Problems problems = new Problems();
        Optional<String> query = new TextFields(problems).line("query", search.query(), MAX_QUERY_LENGTH);
        Optional<ClaimStatus> status = problems.oneOf("status", search.status(), ClaimStatus.class);
        Optional<Boolean> overdue = flag("overdue", search.overdue(), problems);
        int page = PageNumbers.read(search.page(), problems);
        problems.throwIfAny();

        Instant now = register.now();
        List<Specification<Claim>> wanted = new ArrayList<>();
        query.ifPresent(text -> wanted.add(matching(text)));
        status.ifPresent(state -> wanted.add((claim, any, make) -> make.equal(claim.get("status"), state)));
        overdue.ifPresent(late -> wanted.add(
                (claim, any, make) -> late ? overdue(claim, make, now) : make.not(overdue(claim, make, now))));
        Page<Claim> found = claims.findAll(
                Specification.allOf(wanted),
                PageRequest.of(page, PAGE_SIZE, Sort.by(Sort.Direction.DESC, "receipt.receivedAt", "number")));
        return new ClaimPage(
                found.map(claim -> item(claim, now)).getContent(), page, PAGE_SIZE, found.getTotalElements());
    }

    private Specification<Claim> matching(String query) {
        String number = query.toUpperCase(Locale.ROOT);
        if (CaseKind.CLAIM.matches(number)) {
            return (claim, any, make) -> make.equal(claim.get("number"), number);
        }
        Optional<String> serialKey = SerialNumber.of(query).map(SerialNumber::value);
        List<UUID> callers = customers.withPhone(query);
        return (claim, any, make) -> make.or(
                serialKey
                        .map(key -> make.equal(claim.get("request").get("serialKey"), key))
                        .orElseGet(make::disjunction),
                callers.isEmpty() ? make.disjunction() : claim.get("customerId").in(callers));
    }

    private static Predicate overdue(Root<Claim> claim, CriteriaBuilder make, Instant now) {
        return make.and(
                make.equal(claim.get("status"), ClaimStatus.RECEIVED),
                make.lessThan(claim.<Instant>get("responseDueAt"), now));
    }

    private static Optional<Boolean> flag(String field, @Nullable String value, Problems problems) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        if (!value.equals("true") && !value.equals("false")) {
            problems.reject(field, value, "problem.oneOf", "true, false");
        }
        return Optional.of(Boolean.valueOf(value));
    }

    private static ClaimPage.Item item(Claim claim, Instant now) {
        return new ClaimPage.Item(
                claim.number(),
                claim.status(),
                claim.request().kind(),
                claim.request().productLine(),
                claim.request().model(),
                claim.urgency().urgent(),
                claim.receivedAt(),
                claim.responseDueAt(),
                claim.overdue(now));
    }
}
