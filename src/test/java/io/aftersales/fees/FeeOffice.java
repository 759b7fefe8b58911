package io.aftersales.fees;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.cases.CasesInMemory;
import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.claims.ClaimRequest;
import io.aftersales.claims.ServiceEnd;
import io.aftersales.claims.ServiceFinished;
import io.aftersales.customers.CustomersInMemory;
import io.aftersales.engine.DecisionTables;
import io.aftersales.notifications.Outbox;
import io.aftersales.products.ProductCategories;
import io.aftersales.products.ProductLine;
import io.aftersales.repairs.PartUsed;
import io.aftersales.repairs.PriceList;
import io.aftersales.repairs.PriceListItem;
import io.aftersales.repairs.Quote;
import io.aftersales.repairs.QuoteStatus;
import io.aftersales.repairs.QuoteText;
import io.aftersales.repairs.RepairFile;
import io.aftersales.repairs.RepairFiles;
import io.aftersales.repairs.Work;
import io.aftersales.repairs.WorkResult;
import io.aftersales.staff.Colleagues;
import io.aftersales.staff.ColleaguesInMemory;
import io.aftersales.staff.Groups;
import io.aftersales.staff.StaffDirectory;
import io.aftersales.staff.StaffLevel;
import io.aftersales.staff.StaffProfile;
import io.aftersales.testing.MovingClock;
import io.aftersales.testing.TableUnderTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The services of fees without database and engine, on the table of the repository; the rest is played. */
final class FeeOffice {

    static final String CLAIM = "CL-20261123-000001";
    static final UUID CUSTOMER = UUID.fromString("00000000-0000-0000-0000-0000000000c1");
    static final String ENGINEER = "engineer";
    static final String SECOND = "second";
    static final String STRANGER = "stranger";
    static final String FINANCE = "finance";
    static final String MANAGER = "manager";

    private static final Colleagues STAFF = new ColleaguesInMemory(
            Map.of(
                    Groups.ENGINEERS,
                    Set.of(ENGINEER, SECOND, STRANGER),
                    Groups.FINANCE,
                    Set.of(FINANCE, "auditing"),
                    Groups.MANAGERS,
                    Set.of(MANAGER),
                    Groups.SUPERVISORS,
                    Set.of("supervisor"),
                    Groups.SERVICE_DESK,
                    Set.of("desk"),
                    "dept-general",
                    Set.of("complaints"),
                    "dept-after-sales",
                    Set.of("supervisor")),
            Map.of(ENGINEER, "Li Lei"));

    final MovingClock clock = new MovingClock("2026-11-23T02:00:00Z");
    final CasesInMemory cases = new CasesInMemory(clock, new CustomersInMemory().desk, mock(ProductCategories.class));
    final Outbox outbox = mock(Outbox.class);
    final FeeProcess process = mock(FeeProcess.class);
    final StaffDirectory directory = mock(StaffDirectory.class);
    final FeeRates rates;
    final SheetOpening opening;
    final SheetCorrections corrections;
    final SheetReviews reviews;
    final ChargeDesk desk;
    final DamageRecovery recovery;
    final FeeSheets sheets;
    final CustomerCharges customers;

    private final List<Work> works = new ArrayList<>();
    private final Set<UUID> lost = new HashSet<>();
    private final List<Quote> quotes = new ArrayList<>();
    private final RepairFile repair = mock(RepairFile.class);
    private final RepairFiles repairs = mock(RepairFiles.class);
    private final ClaimFiles claims = mock(ClaimFiles.class);
    private final PriceList prices = mock(PriceList.class);

    FeeOffice() {
        FeesInMemory stored = new FeesInMemory();
        FeeRegister register = new FeeRegister(stored.sheets, stored.versions, cases.timeline);
        rates = new FeeRates(stored.rates, stored.costs);
        DecisionTables tables = mock(DecisionTables.class);
        TableUnderTest bearers = new TableUnderTest("fees", "cost-bearer");
        when(tables.row(anyString(), any()))
                .thenAnswer(call -> bearers.rows(call.getArgument(1)).stream().findFirst());
        LinePricing pricing = new LinePricing(
                rates, prices, directory, new CostBearers(tables, new FeeSettings("Some company")), "CNY");
        ChargeMessages messages = new ChargeMessages(outbox);
        when(claims.customerOf(any())).thenReturn(CUSTOMER);
        ChargeBook book = new ChargeBook(stored.charges, claims, register, process, messages);
        FeeFollowUp followUp = new FeeFollowUp(process, book, register);
        recovery = new DamageRecovery(book, pricing);
        opening = new SheetOpening(register, repairs, pricing, followUp);
        corrections = new SheetCorrections(register, repairs, new LineWriter(pricing, STAFF), STAFF, followUp);
        reviews = new SheetReviews(register, stored.bearers, new BearerCheck(STAFF), STAFF);
        desk = new ChargeDesk(book, register, STAFF, new PaymentCheck(cases.dates), messages);
        sheets = new FeeSheets(register, stored.charges, stored.bearers);
        customers = new CustomerCharges(stored.charges);
        when(prices.find(any())).thenReturn(Optional.empty());
        when(directory.find(any())).thenReturn(Optional.empty());
        when(repair.works()).thenReturn(works);
        when(repair.quotes()).thenReturn(quotes);
        when(repair.engineer()).thenReturn(ENGINEER);
        when(repair.free()).thenReturn(false);
        when(repairs.find(CLAIM)).thenReturn(Optional.of(repair));
        when(repairs.lost(repair)).thenReturn(lost);
        of(ProductLine.SMART_HOME);
    }

    /** An office in which everything has its price: an hour 120.00 and 45.00, a pump 120.50 and 80.00. */
    static FeeOffice priced() {
        FeeOffice office = new FeeOffice();
        office.profile(ENGINEER, StaffLevel.SKILLED, false);
        office.rates.putRate("SKILLED", "GENERAL", 12_000L, 4_500L, "CNY");
        office.price("PUMP", 12_050, "CNY");
        office.rates.putCost("PUMP", 8_000L, "CNY");
        return office;
    }

    void of(ProductLine line) {
        ClaimFile file = mock(ClaimFile.class);
        ClaimRequest request = mock(ClaimRequest.class);
        when(request.productLine()).thenReturn(line);
        when(file.request()).thenReturn(request);
        when(claims.get(CLAIM)).thenReturn(file);
    }

    void profile(String login, StaffLevel level, boolean branch) {
        when(directory.find(login))
                .thenReturn(Optional.of(
                        new StaffProfile(login, "Li Lei", level, "GENERAL", branch, "AFTER-SALES", null, null)));
    }

    void price(String code, long unitCents, String currency) {
        PriceListItem item = mock(PriceListItem.class);
        when(item.unitCents()).thenReturn(unitCents);
        when(item.currency()).thenReturn(currency);
        when(prices.find(code)).thenReturn(Optional.of(item));
    }

    void worked(String by, @Nullable Long minutes, PartUsed... parts) {
        Work work = mock(Work.class);
        when(work.id()).thenReturn(UUID.randomUUID());
        when(work.doneBy()).thenReturn(by);
        when(work.minutes()).thenReturn(minutes);
        when(work.parts()).thenReturn(List.of(parts));
        works.add(work);
    }

    /** Parts that nobody put in. */
    void posted(String by, PartUsed... parts) {
        worked(by, null, parts);
        when(works.get(works.size() - 1).result()).thenReturn(WorkResult.POSTED);
    }

    /** As {@link #posted}; they never arrive. */
    void lost(String by, PartUsed... parts) {
        posted(by, parts);
        lost.add(works.get(works.size() - 1).id());
    }

    /** The usual: an hour and a half of work, and a pump; 180.00 + 120.50 by the price list, 67.50 + 80.00 inside. */
    FeeOffice worked() {
        worked(ENGINEER, 90L, new PartUsed("PUMP", 1, null, null, false));
        return this;
    }

    FeeOffice agreed(long cents) {
        quote(cents, false, QuoteStatus.CONSENTED);
        return this;
    }

    void quote(long cents, boolean isFree, QuoteStatus status) {
        Quote quote = mock(Quote.class);
        when(quote.status()).thenReturn(status);
        when(quote.text())
                .thenReturn(new QuoteText("Another pump", cents, "CNY", isFree, 5, LocalDate.parse("2026-12-01")));
        quotes.add(quote);
    }

    void free() {
        when(repair.free()).thenReturn(true);
    }

    void withoutRepair() {
        when(repairs.find(CLAIM)).thenReturn(Optional.empty());
    }

    FeeOffice finished() {
        opening.open(new ServiceFinished(CLAIM, ServiceEnd.DELIVERED, "quality", clock.instant()));
        return this;
    }

    FeeFile file() {
        return sheets.find(CLAIM).orElseThrow();
    }

    /** Pays as the customer usually does. */
    ChargeDesk.Collected pays(String amount) {
        return desk.collect(CLAIM, Reports.paid(amount), "desk");
    }

    List<String> timeline() {
        return cases.timeline.of(CLAIM).stream().map(entry -> entry.type()).toList();
    }
}
