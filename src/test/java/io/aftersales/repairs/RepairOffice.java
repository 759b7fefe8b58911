package io.aftersales.repairs;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.calendar.WorkingCalendars;
import io.aftersales.cases.Attachment;
import io.aftersales.cases.Attachments;
import io.aftersales.cases.CaseEntry;
import io.aftersales.cases.CasesInMemory;
import io.aftersales.claims.ClaimContracts;
import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.claims.ClaimLocks;
import io.aftersales.claims.ClaimTriage;
import io.aftersales.claims.CustomerMessages;
import io.aftersales.claims.ServiceMode;
import io.aftersales.commitments.CommitmentLedger;
import io.aftersales.commitments.Promise;
import io.aftersales.commitments.Promised;
import io.aftersales.customers.ContactDetails;
import io.aftersales.customers.CustomerDesk;
import io.aftersales.notifications.Outbox;
import io.aftersales.products.InstalledUnits;
import io.aftersales.products.ProductCategories;
import io.aftersales.products.ProductModels;
import io.aftersales.staff.Colleagues;
import io.aftersales.staff.ColleaguesInMemory;
import io.aftersales.staff.Groups;
import io.aftersales.testing.MovingClock;
import io.aftersales.warranty.Coverage;
import io.aftersales.warranty.CoverageDecision;
import io.aftersales.warranty.CoverageGround;
import io.aftersales.warranty.Occasion;
import io.aftersales.warranty.WarrantyDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;

/** The services of the repairs for one claim, without database and engine; what other modules do is played. */
final class RepairOffice {

    static final String NUMBER = "CL-20261123-000001";
    static final UUID CUSTOMER = UUID.fromString("00000000-0000-0000-0000-0000000000c1");
    static final String ENGINEER = "engineer";
    static final String OTHER_ENGINEER = "colleague";
    static final String INSPECTOR = "quality";
    static final String SUPERVISOR = "supervisor";

    /** Ten o'clock on Monday, 23 November 2026, in Shanghai. */
    final MovingClock clock = new MovingClock("2026-11-23T02:00:00Z");

    final RepairRecordsInMemory records = new RepairRecordsInMemory();
    final CommitmentLedger ledger = mock(CommitmentLedger.class);
    final CustomerDesk customers = mock(CustomerDesk.class);
    final CasesInMemory cases = new CasesInMemory(clock, customers, mock(ProductCategories.class));
    final Outbox outbox = mock(Outbox.class);
    final InstalledUnits units = mock(InstalledUnits.class);
    final ProductModels models = mock(ProductModels.class);
    final ComponentsOnFile components = new ComponentsOnFile(models, units);
    final ClaimFiles claims = mock(ClaimFiles.class);
    final WarrantyDesk warranty = mock(WarrantyDesk.class);
    final Attachments attachments = mock(Attachments.class);
    final RepairProcess process = mock(RepairProcess.class);
    final RepairRules rules = mock(RepairRules.class);
    final CustomerMessages unread = mock(CustomerMessages.class);
    final RepairDesk repairs;
    final VisitDesk visits;
    final DiagnosisDesk diagnoses;
    final QuoteDesk quotes;
    final WorkDesk work;
    final PartsDesk posting;
    final AcceptanceDesk acceptances;
    final ProgressDesk progress;
    final WaitingCustomers waiting;
    final FieldIncidents incidents;
    final RepairUrgency urgency;
    final RepairEnding endings;
    final AppointmentWishes wishes;
    final ClaimContracts contracts = mock(ClaimContracts.class);
    final PriceList prices = new PriceList(records.prices);
    final PartsRule parts = new PartsRule(prices, new PartsTable().quality());

    /** What the repairs told other modules. */
    final List<Object> told = new ArrayList<>();

    private final List<Attachment> files = new ArrayList<>();

    RepairOffice() {
        this(false);
    }

    RepairOffice(boolean urgent) {
        ClaimFile claim = Reports.claim(urgent, clock.instant());
        when(claims.get(NUMBER)).thenReturn(claim);
        when(claims.customerOf(NUMBER)).thenReturn(CUSTOMER);
        speaks(ContactDetails.Language.EN);
        when(ledger.promise(any())).thenAnswer(call -> promised(call.getArgument(0)));
        when(attachments.list(NUMBER)).thenAnswer(call -> List.copyOf(files));
        when(attachments.add(any(), any(), any(), any(), any()))
                .thenAnswer(call -> new Attachments.Added(file(call.getArgument(1)), true));
        covers(Coverage.COVERED);
        when(warranty.decideByHand(any(), anyBoolean(), any(), any()))
                .thenAnswer(call -> decision(
                        Occasion.DECIDED_BY_HAND,
                        call.<Boolean>getArgument(1) ? Coverage.COVERED : Coverage.NOT_COVERED));
        RepairRegister register = new RepairRegister(records.repairs, mock(ClaimLocks.class), cases.timeline);
        RepairTimes times = new RepairTimes(clock);
        RepairPromises promises = new RepairPromises(ledger, mock(WorkingCalendars.class), rules);
        RepairMessages messages = new RepairMessages(outbox, claims, warranty, clock);
        Colleagues staff = new ColleaguesInMemory(Map.of(
                Groups.ENGINEERS,
                Set.of(ENGINEER, OTHER_ENGINEER),
                Groups.INSPECTORS,
                Set.of(INSPECTOR),
                Groups.SUPERVISORS,
                Set.of(SUPERVISOR),
                Groups.MANAGERS,
                Set.of("manager")));
        repairs = new RepairDesk(
                register,
                claims,
                promises,
                new RepairEnds(
                        register, mock(ClaimTriage.class), claims, components, records.works, units, warranty, clock),
                staff,
                messages,
                rules);
        visits = new VisitDesk(register, records.visits, promises, messages, staff, times);
        diagnoses = new DiagnosisDesk(register, claims, components, warranty, staff, messages, clock);
        quotes = new QuoteDesk(
                register,
                records.quotes,
                records.consents,
                new QuoteWriter(
                        new PricedPositions(prices, parts, customers, "CNY"), times, new AgreedFees(claims, contracts)),
                promises,
                messages);
        work = new WorkDesk(register, records.works, records.inspections, parts, promises, messages, staff, told::add);
        posting = new PartsDesk(
                register,
                records.works,
                records.quotes,
                records.consents,
                parts,
                promises,
                messages,
                times,
                Duration.ofDays(14));
        acceptances = new AcceptanceDesk(
                register, records.acceptances, records.inspections, attachments, messages, process, told::add);
        progress = new ProgressDesk(register, promises, messages, staff, times);
        waiting = new WaitingCustomers(
                register,
                claims,
                visits,
                records.visits,
                rules,
                new Engineers(staff, register, records.visits, records.works, times),
                times,
                process);
        endings = new RepairEnding(register, repairs, visits, messages, process);
        wishes = new AppointmentWishes(register, visits, times, messages, process, unread);
        urgency = new RepairUrgency(register, process, rules);
        incidents = new FieldIncidents(register, messages, process);
        prices.put("PUMP", "Pump", "水泵", 12_050L, "CNY");
        prices.put("LABOUR", "Labour", "工时", 8_000L, "CNY");
    }

    void opened() {
        repairs.open(NUMBER, ServiceMode.ON_SITE, "desk");
    }

    /** Puts the running repair of another claim on file. */
    Repair another(String claimNumber) {
        ClaimFile claim = Reports.claim(claimNumber, false, clock.instant());
        return records.repairs.save(new Repair(claim, ServiceMode.ON_SITE, CUSTOMER, clock.instant()));
    }

    /** An engineer comes that afternoon at three. */
    void booked() {
        opened();
        visits.book(NUMBER, "2026-11-23T15:00", ENGINEER, "dispatcher");
    }

    void diagnosed() {
        opened();
        diagnoses.diagnose(NUMBER, Reports.diagnosis(), ENGINEER);
    }

    void quoted() {
        diagnosed();
        quotes.issue(NUMBER, Reports.quote(), ENGINEER);
    }

    void consented() {
        quoted();
        quotes.answer(NUMBER, Reports.consent(1), "desk");
    }

    void worked() {
        consented();
        work.record(NUMBER, Reports.work(), ENGINEER);
    }

    void inspected() {
        worked();
        work.inspect(NUMBER, true, "Runs", INSPECTOR);
    }

    void speaks(ContactDetails.Language language) {
        when(customers.contact(CUSTOMER))
                .thenReturn(new ContactDetails(
                        "Wang Fang", "+8613800000000", null, null, ContactDetails.Channel.PHONE, language));
    }

    /** What the tables say to the next diagnosis. */
    void covers(Coverage coverage) {
        when(warranty.decide(any(), any())).thenReturn(decision(Occasion.DIAGNOSIS, coverage));
        boolean clear = coverage == Coverage.COVERED || coverage == Coverage.NOT_COVERED;
        when(warranty.decideAgain(any(), any()))
                .thenReturn(clear ? Optional.of(decision(Occasion.DIAGNOSIS, coverage)) : Optional.empty());
    }

    private CoverageDecision decision(Occasion occasion, Coverage coverage) {
        return new CoverageDecision(
                UUID.randomUUID(),
                NUMBER,
                occasion,
                coverage,
                occasion == Occasion.DIAGNOSIS ? CoverageGround.WARRANTY : CoverageGround.MANUAL,
                null,
                null,
                "rule",
                "clause",
                Map.of(),
                clock.instant(),
                ENGINEER);
    }

    /** A picture of a paper that was signed. */
    Attachment file(RepairPaper kind) {
        Attachment file = new Attachment(
                UUID.randomUUID(), kind.name(), "paper.png", "image/png", 1, "00", clock.instant(), ENGINEER);
        files.add(file);
        return file;
    }

    Repair repair() {
        return records.repairs.findById(NUMBER).orElseThrow();
    }

    List<String> timeline() {
        return cases.timeline.of(NUMBER).stream().map(CaseEntry::type).toList();
    }

    /** Returns what happened last. */
    CaseEntry last() {
        List<CaseEntry> timeline = cases.timeline.of(NUMBER);
        return timeline.get(timeline.size() - 1);
    }

    /** Returns the templates of the messages to the customer. */
    List<String> letters() {
        ArgumentCaptor<String> templates = ArgumentCaptor.captor();
        Mockito.verify(outbox, Mockito.atLeast(0)).toCustomer(any(), templates.capture(), any(), any(), any());
        return templates.getAllValues();
    }

    private Promised promised(Promise promise) {
        Promise.Agreement agreement = Objects.requireNonNull(promise.agreement());
        Duration limit = switch (agreement.limit().unit()) {
            case MINUTES -> Duration.ofMinutes(agreement.limit().amount());
            case DAYS -> Duration.ofDays(agreement.limit().amount());
            default -> throw new IllegalArgumentException("no limit of a repair: " + agreement.limit());
        };
        Instant dueAt = promise.from().plus(limit);
        return new Promised(UUID.randomUUID(), promise.from(), promise.from(), dueAt, false);
    }
}
