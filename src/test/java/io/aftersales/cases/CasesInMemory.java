package io.aftersales.cases;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.customers.CustomerDesk;
import io.aftersales.customers.PersonalDataCipher;
import io.aftersales.products.ProductCategories;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is common to all cases, without database; for the tests of each kind of case. */
public final class CasesInMemory {

    public final CaseTimeline timeline;
    public final CaseNumbers numbers;
    public final TrackingCodes codes;
    public final ContactFields contacts;
    public final CustomerFields customers;
    public final ProductFields products;
    public final PastDates dates;
    public final ReceiptTimes receipts;

    private final List<CaseEvent> events = new ArrayList<>();
    private final Map<CaseKind, Long> taken = new EnumMap<>(CaseKind.class);

    public CasesInMemory(Clock clock, CustomerDesk desk, ProductCategories categories) {
        PersonalDataCipher cipher = mock(PersonalDataCipher.class);
        when(cipher.fingerprint(any())).thenAnswer(call -> "fingerprint of " + call.getArgument(0));
        RunningNumbers running = mock(RunningNumbers.class);
        when(running.take(any())).thenAnswer(call -> next(call.getArgument(0)));
        timeline = new CaseTimeline(new Events(), clock);
        numbers = new CaseNumbers(running, clock);
        codes = new TrackingCodes(cipher);
        contacts = new ContactFields(desk);
        customers = new CustomerFields(contacts);
        products = new ProductFields(categories);
        dates = new PastDates(clock);
        receipts = new ReceiptTimes(Duration.ofDays(90), clock);
    }

    /** Lets the numbers of that kind go on after {@code number}. */
    public void continueAfter(CaseKind kind, long number) {
        taken.put(kind, number);
    }

    /** Whether nothing has happened yet to any case. */
    public boolean untouched() {
        return events.isEmpty();
    }

    private long next(CaseKind kind) {
        return taken.merge(kind, 1L, (last, one) -> last == 999_999 ? 1 : last + one);
    }

    private final class Events implements CaseEvents {

        @Override
        public CaseEvent save(CaseEvent event) {
            events.add(event);
            return event;
        }

        @Override
        public List<CaseEvent> of(String number) {
            return events.stream()
                    .filter(event -> event.caseNumber().equals(number))
                    .toList();
        }
    }
}
