package io.aftersales.replacements;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.calendar.Span;
import io.aftersales.calendar.Unit;
import io.aftersales.calendar.WorkingCalendars;
import io.aftersales.cases.Attachment;
import io.aftersales.cases.Attachments;
import io.aftersales.cases.CaseEntry;
import io.aftersales.cases.CasesInMemory;
import io.aftersales.claims.ClaimChannel;
import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.claims.ClaimKind;
import io.aftersales.claims.ClaimRequest;
import io.aftersales.claims.ClaimTriage;
import io.aftersales.claims.ProofType;
import io.aftersales.claims.ServiceType;
import io.aftersales.claims.Urgency;
import io.aftersales.commitments.CommitmentLedger;
import io.aftersales.commitments.Promise;
import io.aftersales.commitments.Promised;
import io.aftersales.customers.ContactDetails;
import io.aftersales.customers.CustomersInMemory;
import io.aftersales.notifications.Outbox;
import io.aftersales.products.InstalledUnit;
import io.aftersales.products.InstalledUnits;
import io.aftersales.products.ProductCategories;
import io.aftersales.products.ProductLine;
import io.aftersales.products.SerialNumber;
import io.aftersales.repairs.AwaitedParts;
import io.aftersales.repairs.ComponentsOnFile;
import io.aftersales.repairs.RepairTimes;
import io.aftersales.staff.Colleagues;
import io.aftersales.staff.ColleaguesInMemory;
import io.aftersales.testing.MovingClock;
import io.aftersales.testing.Pictures;
import io.aftersales.testing.TableUnderTest;
import io.aftersales.warranty.Coverage;
import io.aftersales.warranty.CoverageDecision;
import io.aftersales.warranty.CoverageGround;
import io.aftersales.warranty.CoverageQuestion;
import io.aftersales.warranty.LegalLimits;
import io.aftersales.warranty.Occasion;
import io.aftersales.warranty.WarrantyDesk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
    final LegalLimits law = mock(LegalLimits.class);
    final AwaitedParts parts = mock(AwaitedParts.class);
    final ComponentsOnFile components = mock(ComponentsOnFile.class);
    final CommitmentLedger ledger = mock(CommitmentLedger.class);
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

    private final Stored stored = new Stored();
    private final ClaimFiles claims = mock(ClaimFiles.class);
    private final Attachments attachments = mock(Attachments.class);
    private final List<Attachment> attached = new ArrayList<>();

    ReplacementOffice() {
        ReplacementRegister register = new ReplacementRegister(stored, cases.timeline);
        ReplacementMessages messages = new ReplacementMessages(letters.outbox);
        RepairTimes times = new RepairTimes(clock);
        ReplacementPromises promises = new ReplacementPromises(ledger, calendars, claims, times);
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
        StoredOffers storedOffers = new StoredOffers();
        StoredCorrections storedCorrections = new StoredCorrections();
        intake = new ReplacementIntake(
                register,
                claims,
                customers.desk,
                new ReplacementCheck(cases.dates, products),
                new EntitlementRule(
                        rules, warranty, new LegalRight(law, warranty, units, parts, components, clock), clock),
                messages);
        entitlements = new EntitlementDesk(register, superiors, messages);
        signatures = new ReplacementSignatures(register, attachments);
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
        when(ledger.promise(any())).thenAnswer(call -> promised(call.getArgument(0)));
        corrections = new ReplacementCorrections(register, storedCorrections);
        files = new ReplacementFiles(register, storedOffers, storedCorrections);
        claim("SN-1", ProofType.INVOICE);
        warrantyRuns("2029-01-05");
        when(units.find(any())).thenReturn(Optional.empty());
        when(warranty.productProven(any()))
                .thenAnswer(call -> call.<CoverageQuestion>getArgument(0).proofSupplied());
        when(attachments.list(any())).thenAnswer(call -> List.copyOf(attached));
        when(attachments.add(any(), any(), any(), any(), any()))
                .thenAnswer(call -> attach(call.getArgument(1), call.getArgument(2), call.getArgument(4)));
        when(warranty.extend(any())).thenReturn(LocalDate.parse("2030-01-05"));
    }

    /** Lets the claim be on file with that unit and proof of purchase. */
    void claim(@Nullable String serial, @Nullable ProofType proof) {
        ClaimFile file = mock(ClaimFile.class);
        when(file.number()).thenReturn(claim);
        when(file.receivedAt()).thenReturn(Instant.parse("2026-11-20T02:00:00Z"));
        when(file.customer())
                .thenReturn(new ContactDetails(
                        "王芳", "+8613800000000", null, null, ContactDetails.Channel.PHONE, ContactDetails.Language.ZH));
        when(file.request())
                .thenReturn(new ClaimRequest(
                        ClaimChannel.PHONE,
                        ClaimKind.REPLACEMENT,
                        ServiceType.WARRANTY_CLAIM,
                        ProductLine.SMART_HOME,
                        "SH-100",
                        null,
                        serial,
                        SerialNumber.of(serial).map(SerialNumber::value).orElse(null),
                        LocalDate.parse("2026-01-05"),
                        proof,
                        "F-1",
                        "It stays dark"));
        when(file.urgency()).thenReturn(new Urgency(false, null, null));
        when(claims.get(claim)).thenReturn(file);
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
        SerialNumber unit = new SerialNumber(serial);
        when(units.find(unit))
                .thenReturn(Optional.of(new InstalledUnit(
                        unit,
                        null,
                        ProductLine.SMART_HOME,
                        null,
                        null,
                        null,
                        null,
                        true,
                        SerialNumber.of(replaces).orElse(null),
                        SerialNumber.of(replacedBy).orElse(null),
                        returnedOn == null ? null : LocalDate.parse(returnedOn),
                        List.of())));
    }

    void warrantyRuns(String lastDay) {
        decidesOnWarranty(Coverage.OPEN, LocalDate.parse(lastDay), Occasion.INTAKE);
    }

    void decidesOnWarranty(Coverage coverage, @Nullable LocalDate lastDay, Occasion occasion) {
        decidesOnWarranty(coverage, lastDay, occasion, Map.of());
    }

    /** Lets the warranty run until that day, if only a proof of purchase were there. */
    void warrantyLacksProof(String lastDay) {
        decidesOnWarranty(Coverage.OPEN, LocalDate.parse(lastDay), Occasion.DIAGNOSIS, Map.of("missing", "PROOF"));
    }

    void decidesOnWarranty(
            Coverage coverage, @Nullable LocalDate lastDay, Occasion occasion, Map<String, String> inputs) {
        CoverageDecision decision = coverage(coverage, CoverageGround.WARRANTY, lastDay, occasion, inputs);
        when(warranty.decide(any(), any())).thenReturn(decision);
        when(warranty.latest(CLAIM))
                .thenReturn(occasion == Occasion.DECIDED_BY_HAND ? Optional.of(decision) : Optional.empty());
    }

    CoverageDecision coverage(
            Coverage coverage,
            CoverageGround ground,
            @Nullable LocalDate lastDay,
            Occasion occasion,
            Map<String, String> inputs) {
        return new CoverageDecision(
                UUID.randomUUID(),
                CLAIM,
                occasion,
                coverage,
                ground,
                LocalDate.parse("2026-01-05"),
                lastDay,
                "rule",
                "clause",
                inputs,
                clock.instant(),
                "desk");
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

    /** Plays the ledger, whose table says fifteen days. */
    private static Promised promised(Promise promise) {
        Span limit = promise.agreement() == null
                ? Span.days(15)
                : promise.agreement().limit();
        Instant dueAt = promise.from()
                .plus(limit.unit() == Unit.DAYS ? Duration.ofDays(limit.amount()) : Duration.ofMinutes(limit.amount()));
        return new Promised(UUID.randomUUID(), promise.from(), promise.from(), dueAt, false);
    }

    Attachment sign(String kind, String mediaType) {
        return signatures.add(claim, kind, mediaType, Pictures.png(), "desk");
    }

    /** Plays the store: the name of the file is its type here. */
    private Attachments.Added attach(Enum<?> kind, String mediaType, String by) {
        Attachment file = new Attachment(
                UUID.randomUUID(), kind.name(), "signature", mediaType, 1, "0".repeat(64), clock.instant(), by);
        attached.add(file);
        return new Attachments.Added(file, true);
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

    private static final class TablesOfTheRepository implements ReplacementRules {

        private final TableUnderTest eligibility = new TableUnderTest("replacements", "replacement-eligibility");
        private final TableUnderTest approval = new TableUnderTest("replacements", "compensation-approval");

        @Override
        public Answer entitlement(Question question) {
            Map<String, Object> row = eligibility
                    .rows(Map.of(
                            "wish", question.wish().name(),
                            "warrantyState", question.warrantyState().name(),
                            "condition", question.condition().name(),
                            "specialReason", question.specialReason(),
                            "lawful", question.lawful()))
                    .get(0);
            return new Answer(
                    EntitlementDecision.valueOf(String.valueOf(row.get("entitlement"))),
                    EntitlementGround.valueOf(String.valueOf(row.get("ground"))),
                    String.valueOf(row.get("clause")));
        }

        @Override
        public String approvingGroup(OfferKind kind, long amountCents, long months) {
            return String.valueOf(approval.answer(
                    "group", Map.of("offerKind", kind.name(), "amountCents", amountCents, "months", months)));
        }
    }

    /** What was written to customers and staff, as {@code template to}. */
    static final class Letters {

        final Outbox outbox = mock(Outbox.class);
        private final List<String> sent = new ArrayList<>();
        private final List<Map<String, Object>> facts = new ArrayList<>();

        Letters() {
            doAnswer(call -> note(call.getArgument(1), "customer", call.getArgument(4)))
                    .when(outbox)
                    .toCustomer(any(), any(), any(), any(), any());
            doAnswer(call -> note(call.getArgument(1), call.getArgument(0), call.getArgument(4)))
                    .when(outbox)
                    .toGroup(any(), any(), any(), any(), any());
        }

        private @Nullable Object note(String template, String recipient, Map<String, Object> about) {
            sent.add(template + " to " + recipient);
            facts.add(about);
            return null;
        }

        List<String> sent() {
            return List.copyOf(sent);
        }

        /** Returns the facts of the last one. */
        Map<String, Object> lastFacts() {
            return facts.get(facts.size() - 1);
        }
    }

    private static final class Stored implements Replacements {

        private final List<Replacement> all = new ArrayList<>();

        @Override
        public Replacement save(Replacement replacement) {
            all.add(replacement);
            return replacement;
        }

        @Override
        public List<Replacement> lock(String claimNumber) {
            return of(claimNumber);
        }

        @Override
        public List<Replacement> naming(String unit) {
            return all.stream().filter(open -> open.closedAt() == null).toList();
        }

        @Override
        public int hold(String unit) {
            return 1;
        }

        @Override
        public List<Replacement> of(String claimNumber) {
            return all.stream()
                    .filter(replacement -> replacement.claimNumber().equals(claimNumber))
                    .toList();
        }
    }

    private static final class StoredOffers implements Offers {

        private final List<Offer> all = new ArrayList<>();

        @Override
        public Offer save(Offer offer) {
            all.add(offer);
            return offer;
        }

        @Override
        public List<Offer> of(UUID replacement) {
            return all.stream()
                    .filter(offer -> offer.replacementId().equals(replacement))
                    .toList();
        }
    }

    private static final class StoredCorrections implements CorrectionEntries {

        private final List<ReplacementCorrection> all = new ArrayList<>();

        @Override
        public ReplacementCorrection save(ReplacementCorrection correction) {
            all.add(correction);
            return correction;
        }

        @Override
        public List<ReplacementCorrection> of(UUID replacement) {
            return all.stream()
                    .filter(correction -> correction.replacementId().equals(replacement))
                    .toList();
        }
    }
}
