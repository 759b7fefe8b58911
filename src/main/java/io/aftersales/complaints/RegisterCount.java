package io.aftersales.complaints;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CountingPromise;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Lets the database add the register up: one row per category and root cause comes back, however many lines fit. */
@Component
class RegisterCount {

    private static final int SATISFIED_FROM = 4;

    private final EntityManager entities;

    RegisterCount(EntityManager entities) {
        this.entities = entities;
    }

    /** Counts what fits, as it is at {@code now}. */
    RegisterSummary count(Specification<Complaint> wanted, Instant now) {
        Map<RootCause, Long> rootCauses = new EnumMap<>(RootCause.class);
        Map<ComplaintCategory, Long> categories = new EnumMap<>(ComplaintCategory.class);
        Sums sums = new Sums();
        for (Tuple row : entities.createQuery(query(wanted, now)).getResultList()) {
            long lines = row.get("lines", Long.class);
            categories.merge(row.get("category", ComplaintCategory.class), lines, Long::sum);
            RootCause cause = row.get("rootCause", RootCause.class);
            if (cause != null) {
                rootCauses.merge(cause, lines, Long::sum);
            }
            sums.add(row);
        }
        return new RegisterSummary(
                sums.of("lines"),
                byFrequency(rootCauses),
                categories,
                sums.of("onTime"),
                sums.of("extendedOnTime"),
                sums.of("late"),
                sums.of("answered"),
                sums.of("satisfied"));
    }

    private CriteriaQuery<Tuple> query(Specification<Complaint> wanted, Instant now) {
        CriteriaBuilder make = entities.getCriteriaBuilder();
        CriteriaQuery<Tuple> query = make.createTupleQuery();
        Root<Complaint> complaint = query.from(Complaint.class);
        Root<CountingPromise> promise = query.from(CountingPromise.class);
        Path<ComplaintCategory> category = complaint.get("assessment").get("category");
        Path<RootCause> rootCause = complaint.get("settlement").get("rootCause");
        Path<Instant> handledAt = complaint.get("settlement").get("handledAt");
        Path<Integer> satisfaction = complaint.get("settlement").get("satisfaction");
        Path<Instant> dueAt = promise.get("dueAt");
        Predicate inTime = make.lessThanOrEqualTo(handledAt, dueAt);
        Predicate handledLate = make.greaterThan(handledAt, dueAt);
        // withdrawn or merged: nothing is owed
        Predicate overdue = make.and(
                make.isNull(handledAt),
                complaint.get("status").in((Object[]) ComplaintStatus.OPEN),
                make.lessThan(dueAt, now));
        Predicate extended = make.notEqual(dueAt, promise.get("promisedDueAt"));
        return query.multiselect(
                        category.alias("category"),
                        rootCause.alias("rootCause"),
                        make.count(complaint).alias("lines"),
                        sum(inTime, make).alias("onTime"),
                        sum(make.and(inTime, extended), make).alias("extendedOnTime"),
                        sum(make.or(handledLate, overdue), make).alias("late"),
                        make.count(satisfaction).alias("answered"),
                        sum(make.greaterThanOrEqualTo(satisfaction, SATISFIED_FROM), make)
                                .alias("satisfied"))
                .where(
                        make.equal(promise.get("subject"), complaint.get("number")),
                        make.equal(promise.get("kind"), CommitmentKind.COMPLAINT_RESOLUTION),
                        Objects.requireNonNullElseGet(wanted.toPredicate(complaint, query, make), make::conjunction))
                .groupBy(List.of(category, rootCause));
    }

    private static Expression<Long> sum(Predicate counted, CriteriaBuilder make) {
        return make.sum(make.<Long>selectCase().when(counted, 1L).otherwise(0L));
    }

    private static Map<RootCause, Long> byFrequency(Map<RootCause, Long> rootCauses) {
        Map<RootCause, Long> sorted = new LinkedHashMap<>();
        rootCauses.entrySet().stream()
                .sorted(comparing(Map.Entry::getValue, reverseOrder()))
                .forEach(cause -> sorted.put(cause.getKey(), cause.getValue()));
        return sorted;
    }

    /** Columns added up over the rows. */
    private static final class Sums {

        private final Map<String, Long> columns = new LinkedHashMap<>();

        void add(Tuple row) {
            row.getElements().stream()
                    .filter(column -> row.get(column) instanceof Long)
                    .forEach(column -> columns.merge(column.getAlias(), (Long) row.get(column), Long::sum));
        }

        long of(String column) {
            return columns.getOrDefault(column, 0L);
        }
    }
}
