package io.aftersales.replacements;

import static org.mockito.Mockito.mock;

import io.aftersales.calendar.WorkingCalendars;
import io.aftersales.cases.Attachment;
import io.aftersales.cases.CaseEntry;
import io.aftersales.cases.CasesInMemory;
import io.aftersales.claims.ClaimTriage;
import io.aftersales.claims.ProofType;
import io.aftersales.commitments.CommitmentLedger;
import io.aftersales.customers.CustomersInMemory;
import io.aftersales.products.InstalledUnits;
import io.aftersales.products.ProductCategories;
import io.aftersales.repairs.AwaitedParts;
import io.aftersales.repairs.ComponentsOnFile;
import io.aftersales.repairs.RepairTimes;
import io.aftersales.staff.Colleagues;
import io.aftersales.staff.ColleaguesInMemory;
import io.aftersales.testing.MovingClock;
import io.aftersales.testing.Pictures;
import io.aftersales.warranty.LegalLimits;
import io.aftersales.warranty.WarrantyDesk;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The services of replacements without database and engine, on the tables of the repository; the rest is played. */
final class ReplacementOffice {

    static final String CLAIM = "CL-20261123-000001";
    /** About the same unit, handed in by somebody else. */
    static final String OTHER = "CL-20261123-000002";

    static final String SUPERVISOR = "supervisor";
    static final String MANAGER = "manager";
    static final String ENGINEER = "engineer";
    /** An engineer who is a manager too. */
    static final String BOTH = "both";

    final MovingClock clock = new MovingClock("2026-11-23T02:00:00Z");
    final CustomersInMemory customers = new CustomersInMemory();
    final CasesInMemory cases = new CasesInMemory(clock, customers.desk, mock(ProductCategories.class));
    final Letters letters = new Letters();
    final ClaimTriage triage = mock(ClaimTriage.class);
    final InstalledUnits units = mock(InstalledUnits.class);
    final WarrantyDesk warranty = mock(WarrantyDesk.class);
    final PlayedCoverage coverage = new PlayedCoverage(warranty, clock);
    final LegalLimits law = mock(LegalLimits.class);
    final AwaitedParts parts = mock(AwaitedParts.class);
    final ComponentsOnFile components = mock(ComponentsOnFile.class);
    final CommitmentLedger ledger = PlayedLedger.ofFifteenDays();
    final WorkingCalendars calendars = mock(WorkingCalendars.class);
    final ReplacementIntake intake;
    final EntitlementDesk entitlements;
    final ReplacementExchange exchanges;
    final ReplacementReturn returns;
    final SettlementOffers offers;
    final CompensationDesk demands;
    final ReplacementClosing closing;
    final LaterDays days;
    final ReplacementCorrections corrections;
    final ReplacementSignatures signatures;
    final ReplacementFiles files;

    /** The claim that is worked on. */
    private String claim = CLAIM;

    private final ReplacementsInMemory stored = new ReplacementsInMemory();
    private final OnFile onFile = new OnFile(units, clock);

    ReplacementOffice() {
        ReplacementRegister register = new ReplacementRegister(stored, cases.timeline);
        ReplacementMessages messages = new ReplacementMessages(letters.outbox);
        RepairTimes times = new RepairTimes(clock);
        ReplacementPromises promises = new ReplacementPromises(ledger, calendars, onFile.claims, times);
        Colleagues staff = new ColleaguesInMemory(Map.of(
                "service-supervisors", Set.of(SUPERVISOR, BOTH),
                "service-managers", Set.of(MANAGER, BOTH),
                "engineers", Set.of(ENGINEER, BOTH),
                "finance", Set.of("finance"),
                "cashiers", Set.of("cashier"),
                "service-desk", Set.of("desk")));
        Superiors superiors = new Superiors(staff);
        ReplacementRules rules = new TablesOfTheRepository();
        OriginalProduct products = new OriginalProduct(register, units, cases.dates);
        OffersInMemory storedOffers = new OffersInMemory();
        CorrectionsInMemory storedCorrections = new CorrectionsInMemory();
        intake = new ReplacementIntake(
                register,
                onFile.claims,
                customers.desk,
                new ReplacementCheck(cases.dates, products),
                new EntitlementRule(
                        rules, warranty, new LegalRight(law, warranty, units, parts, components, clock), clock),
                messages);
        entitlements = new EntitlementDesk(register, superiors, messages);
        signatures = new ReplacementSignatures(register, onFile.attachments);
        exchanges = new ReplacementExchange(register, superiors, products, signatures, promises, messages);
        returns = new ReplacementReturn(register, superiors, products, promises, messages);
        offers = new SettlementOffers(
                register,
                storedOffers,
                rules,
                superiors,
                new OfferEnding(warranty, units, products, messages, clock),
                messages);
        demands = new CompensationDesk(register, messages, cases.dates);
        closing = new ReplacementClosing(register, triage, promises);
        days = new LaterDays(register, promises, messages, staff, times);
        corrections = new ReplacementCorrections(register, storedCorrections);
        files = new ReplacementFiles(register, storedOffers, storedCorrections);
        claim("SN-1", ProofType.INVOICE);
    }

    /** Lets the claim be on file with that unit and proof of purchase. */
    void claim(@Nullable String serial, @Nullable ProofType proof) {
        onFile.claim(claim, serial, proof);
    }

    /** Works on another claim from now on, about that unit. */
    void turnTo(String number, @Nullable String serial) {
        claim = number;
        claim(serial, ProofType.INVOICE);
    }

    /** Lets that unit be on file, with what came before and after it. */
    void known(String serial, @Nullable String replaces, @Nullable String replacedBy) {
        known(serial, replaces, replacedBy, null);
    }

    /** As {@link #known}, and it was returned on that day. */
    void known(String serial, @Nullable String replaces, @Nullable String replacedBy, @Nullable String returnedOn) {
        onFile.unit(serial, replaces, replacedBy, returnedOn);
    }

    static ReplacementApplication application(String wish, String condition, @Nullable String specialReason) {
        return new ReplacementApplication(
                wish, "It stays dark", null, null, null, null, condition, "PRODUCT_QUALITY", specialReason, null);
    }

    void applied(String wish, String condition) {
        intake.apply(claim, application(wish, condition, null), "desk");
    }

    void decided(String wish, String condition) {
        applied(wish, condition);
        intake.decide(claim, "desk");
    }

    /** The customer was told that he is entitled to a replacement. */
    void told() {
        decided("REPLACEMENT", "OWN_QUALITY");
        tell();
    }

    void tell() {
        entitlements.tell(claim, new EntitlementDesk.Notice("PHONE", true, null), "desk");
    }

    Choice choose(String choice) {
        return entitlements.choose(claim, choice, "PHONE", null, "desk");
    }

    /** The customer demands money, and knows that he is entitled to nothing else. */
    void demandsMoney() {
        decided("COMPENSATION", "NONE");
        tell();
        choose("COMPENSATION");
    }

    void agreed() {
        told();
        choose("EXCHANGE");
        exchanges.approve(claim, true, null, MANAGER);
        exchanges.agree(claim, "SH-200", "white", null, null, "desk");
    }

    void handedOver() {
        agreed();
        exchanges.deliver(claim, "SN-2", false, "2026-11-23", "desk");
        exchanges.takeBack(claim, null, false, "2026-11-23", null, "desk");
    }

    void exchanged() {
        handedOver();
        sign("DRAWN", "image/png");
        exchanges.record(claim, new RecordDraft(null, "2026-11-23", "DRAWN", null), "desk");
    }

    /** The customer returns his product, which a superior has granted. */
    void returning() {
        decided("RETURN", "OWN_QUALITY");
        entitlements.decideSpecially(claim, true, "As the law is", SUPERVISOR);
        tell();
        choose("RETURN");
    }

    void refundApproved() {
        returning();
        returns.propose(claim, "1280.00", "CNY", "The price", null, "desk");
        returns.decide(claim, "APPROVED", null, MANAGER);
    }

    Attachment sign(String kind, String mediaType) {
        return signatures.add(claim, kind, mediaType, Pictures.png(), "desk");
    }

    /** Returns the latest application itself, as what began under an earlier model is put on file by. */
    Replacement latest() {
        List<Replacement> all = stored.of(claim);
        return all.get(all.size() - 1);
    }

    ReplacementFile file() {
        return files.find(claim).orElseThrow();
    }

    List<ReplacementEvent> timeline() {
        return cases.timeline.of(CLAIM).stream()
                .map(entry -> ReplacementEvent.valueOf(entry.type()))
                .toList();
    }

    /** Returns what happened last. */
    CaseEntry last() {
        List<CaseEntry> timeline = cases.timeline.of(CLAIM);
        return timeline.get(timeline.size() - 1);
    }
}
