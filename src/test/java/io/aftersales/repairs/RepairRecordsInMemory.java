package io.aftersales.repairs;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.data.domain.Limit;

/** What is on file about the repair of one claim, without a database. */
final class RepairRecordsInMemory {

    final Repairs repairs = new RepairOfTheClaim();
    final Visits visits = new VisitsOfTheClaim();
    final Quotes quotes = new QuotesOfTheClaim();
    final Consents consents = mock(Consents.class);
    final Works works = mock(Works.class);
    final Inspections inspections = mock(Inspections.class);
    final Acceptances acceptances = mock(Acceptances.class);
    final PriceListItems prices = new Prices();

    final List<ConsentEntry> givenConsents = new ArrayList<>();
    final List<Work> doneWorks = new ArrayList<>();
    final List<InspectionEntry> doneInspections = new ArrayList<>();
    final List<AcceptanceEntry> givenAcceptances = new ArrayList<>();

    RepairRecordsInMemory() {
        when(consents.save(any())).thenAnswer(call -> kept(givenConsents, call.getArgument(0)));
        when(consents.of(any())).thenAnswer(call -> List.copyOf(givenConsents));
        when(works.save(any())).thenAnswer(call -> kept(doneWorks, call.getArgument(0)));
        when(works.of(any())).thenAnswer(call -> List.copyOf(doneWorks));
        when(inspections.save(any())).thenAnswer(call -> kept(doneInspections, call.getArgument(0)));
        when(inspections.of(any())).thenAnswer(call -> List.copyOf(doneInspections));
        when(acceptances.save(any())).thenAnswer(call -> kept(givenAcceptances, call.getArgument(0)));
        when(acceptances.of(any())).thenAnswer(call -> List.copyOf(givenAcceptances));
    }

    private static <E> E kept(List<E> entries, E entry) {
        entries.add(entry);
        return entry;
    }

    private static final class RepairOfTheClaim implements Repairs {

        private final Map<String, Repair> repairs = new HashMap<>();

        @Override
        public Repair save(Repair repair) {
            repairs.put(repair.claimNumber(), repair);
            return repair;
        }

        @Override
        public Optional<Repair> findById(String claimNumber) {
            return Optional.ofNullable(repairs.get(claimNumber));
        }

        @Override
        public Optional<Repair> lock(String claimNumber) {
            return findById(claimNumber);
        }

        @Override
        public List<Repair> running(Limit limit) {
            throw new UnsupportedOperationException("tested on the database");
        }
    }

    private static final class VisitsOfTheClaim implements Visits {

        private final List<Visit> visits = new ArrayList<>();

        @Override
        public Visit save(Visit visit) {
            return kept(visits, visit);
        }

        @Override
        public void flush() {
            // nothing waits
        }

        @Override
        public List<Visit> of(String claimNumber) {
            return where(visit -> visit.claimNumber().equals(claimNumber));
        }

        @Override
        public Optional<Visit> open(String claimNumber) {
            return of(claimNumber).stream()
                    .filter(visit -> visit.status() == VisitStatus.BOOKED)
                    .findFirst();
        }

        @Override
        public List<Visit> open(Limit limit) {
            return where(visit -> visit.status() == VisitStatus.BOOKED);
        }

        @Override
        public List<Visit> openOf(String engineer) {
            return where(visit ->
                    visit.status() == VisitStatus.BOOKED && visit.engineer().equals(engineer));
        }

        @Override
        public List<Visit> arrivalsOf(String engineer, Instant from) {
            return where(visit -> visit.status() == VisitStatus.ARRIVED
                    && visit.engineer().equals(engineer)
                    && !Objects.requireNonNull(visit.arrivedAt()).isBefore(from));
        }

        @Override
        public List<Punctuality> punctuality(Instant from, Instant to, Instant now) {
            throw new UnsupportedOperationException("tested on the database");
        }

        private List<Visit> where(Predicate<Visit> condition) {
            return visits.stream()
                    .filter(condition)
                    .sorted(Comparator.comparing(Visit::bookedAt))
                    .toList();
        }
    }

    private static final class QuotesOfTheClaim implements Quotes {

        private final List<Quote> quotes = new ArrayList<>();

        @Override
        public Quote save(Quote quote) {
            return kept(quotes, quote);
        }

        @Override
        public void flush() {
            // nothing waits
        }

        @Override
        public List<Quote> of(String claimNumber) {
            return List.copyOf(quotes);
        }

        @Override
        public Optional<Quote> find(String claimNumber, int version) {
            return quotes.stream().filter(quote -> quote.version() == version).findFirst();
        }
    }

    private static final class Prices implements PriceListItems {

        private final Map<String, PriceListItem> items = new HashMap<>();

        @Override
        public void put(PriceListItem item) {
            items.put(item.code(), item);
        }

        @Override
        public Optional<PriceListItem> findByCodeAndActiveTrue(String code) {
            return Optional.ofNullable(items.get(code)).filter(PriceListItem::active);
        }

        @Override
        public List<PriceListItem> findByActiveTrueOrderByCode() {
            return items.values().stream()
                    .filter(PriceListItem::active)
                    .sorted(Comparator.comparing(PriceListItem::code))
                    .toList();
        }
    }
}
