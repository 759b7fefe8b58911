package io.aftersales.retention;

import io.aftersales.customers.CaseRows;
import io.aftersales.customers.CustomerRecords;
import io.aftersales.customers.CustomerRecords.Ground;
import io.aftersales.customers.CustomerRecords.Kept;
import io.aftersales.erasure.RetentionRules;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Decides how long cases are kept: for years after the latest of service end, warranty and guarantee (INF-10, F13), longer
 * where money was paid, and without end while somebody works on them.
 */
@Component
class RetentionTerms {

    private final List<CustomerRecords> records;
    private final List<CaseRows> rows;
    private final CaseFamilies families;
    private final CaseHistory history;
    private final RetentionRules rules;

    RetentionTerms(
            List<CustomerRecords> records,
            List<CaseRows> rows,
            CaseFamilies families,
            CaseHistory history,
            RetentionRules rules) {
        this.records = List.copyOf(records);
        this.rows = List.copyOf(rows);
        this.families = families;
        this.history = history;
        this.rules = rules;
    }

    /** A record that stays, and for how long. */
    private record Lasting(Kept kept, long years, LocalDate until) {}

    /** Returns the term of that case; empty when there is no such case. */
    Optional<RetentionTerm> of(String caseNumber) {
        return of(Set.of(caseNumber)).stream().findFirst();
    }

    /** Returns the terms of these cases by number, without those that do not exist. */
    List<RetentionTerm> of(Collection<String> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        Map<String, Set<String>> family = families.of(cases);
        Map<String, List<Kept>> kept =
                kept(family.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new)));
        Map<Ground, Long> years = new EnumMap<>(Ground.class);
        return new TreeMap<>(family)
                .entrySet().stream()
                        .filter(one -> kept.containsKey(one.getKey()))
                        .map(one -> term(
                                one.getKey(),
                                one.getValue().stream()
                                        .flatMap(number -> kept.getOrDefault(number, List.of()).stream())
                                        .toList(),
                                years))
                        .toList();
    }

    private Map<String, List<Kept>> kept(Collection<String> numbers) {
        Stream<Kept> running =
                history.running(numbers).stream().map(number -> new Kept(number, Ground.OPEN_CASE, null));
        Stream<Kept> stays = Stream.concat(
                records.stream().flatMap(module -> module.kept(numbers).stream()),
                rows.stream().flatMap(module -> module.kept(numbers).stream()));
        return Stream.concat(running, stays).distinct().collect(Collectors.groupingBy(Kept::caseNumber));
    }

    private RetentionTerm term(String caseNumber, List<Kept> kept, Map<Ground, Long> years) {
        Optional<Kept> open = kept.stream().filter(one -> one.since() == null).findFirst();
        if (open.isPresent()) {
            return new RetentionTerm(
                    caseNumber, null, Ground.OPEN_CASE, open.get().caseNumber(), null, null, kept);
        }
        Lasting longest = kept.stream()
                .flatMap(one -> lasting(one, years).stream())
                .max(Comparator.comparing(Lasting::until)
                        .thenComparing(one -> one.kept().since(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .orElseThrow();
        return new RetentionTerm(
                caseNumber,
                longest.until(),
                longest.kept().ground(),
                longest.kept().caseNumber(),
                longest.kept().since(),
                longest.years(),
                kept);
    }

    private Optional<Lasting> lasting(Kept kept, Map<Ground, Long> known) {
        LocalDate since = kept.since();
        if (since == null) {
            return Optional.empty();
        }
        long years = known.computeIfAbsent(kept.ground(), rules::years);
        return Optional.of(new Lasting(kept, years, since.plusYears(years)));
    }
}
