package io.aftersales.complaints;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.cases.CaseEntry;
import io.aftersales.cases.CasesInMemory;
import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.claims.Severity;
import io.aftersales.customers.CustomersInMemory;
import io.aftersales.customers.PersonalDataCipher;
import io.aftersales.notifications.Outbox;
import io.aftersales.products.InstalledUnits;
import io.aftersales.products.ProductCategories;
import io.aftersales.products.ProductLine;
import io.aftersales.products.ProductModels;
import io.aftersales.repairs.PricedPositions;
import io.aftersales.staff.ColleaguesInMemory;
import io.aftersales.staff.StaffDirectory;
import io.aftersales.testing.MovingClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The services of the complaints without database and engine; what other modules do is played. */
final class ComplaintOffice {

    static final String MANAGER = "manager";
    static final String OTHER_MANAGER = "deputy";
    static final String ADMINISTRATOR = "administrator";

    final MovingClock clock = new MovingClock("2026-11-23T02:00:00Z");
    final ComplaintLedger ledger = new ComplaintLedger();
    final ComplaintsInMemory complaints = new ComplaintsInMemory();
    final CustomersInMemory customers = new CustomersInMemory();
    final ProductCategories categories = mock(ProductCategories.class);
    final CasesInMemory cases = new CasesInMemory(clock, customers.desk, categories);
    final InstalledUnits units = mock(InstalledUnits.class);
    final ProductModels models = mock(ProductModels.class);
    final StaffDirectory staff = mock(StaffDirectory.class);
    final Outbox outbox = mock(Outbox.class);
    final ComplaintProcess process = mock(ComplaintProcess.class);
    final PricedPositions prices = mock(PricedPositions.class);
    final ComplaintSettings settings = new ComplaintSettings(Duration.ofHours(4));
    final ComplaintCheck check = new ComplaintCheck(
            cases.customers, cases.products, cases.dates, new ProductLines(units, models), cases.receipts);
    final ComplaintIntake intake;
    final ComplaintAcknowledgement acknowledgement;
    final ComplaintClassification classification;
    final ComplaintInvestigation investigation;
    final ComplaintPlanning planning;
    final ComplaintHandling handling;
    final List<Object> events = new ArrayList<>();
    final ComplaintDisputes disputes;
    final ComplaintSurvey survey;
    final ComplaintResult result;
    final ComplaintAftercare aftercare;
    final ComplaintEnding ending;
    final Extensions extensions = mock(Extensions.class);
    final ComplaintExtension extension;

    private final ClaimFiles claims = mock(ClaimFiles.class);

    ComplaintOffice() {
        when(categories.exists(any(), any())).thenReturn(true);
        when(claims.find(any())).thenReturn(Optional.empty());
        Rules rules = new Rules();
        ComplaintRegister register = new ComplaintRegister(complaints, cases.timeline);
        ComplaintPromises promises = new ComplaintPromises(ledger.asSeenByComplaints);
        ComplaintMessages messages = new ComplaintMessages(outbox);
        ColleaguesInMemory colleagues = new ColleaguesInMemory(
                Map.of(
                        "service-managers", Set.of(MANAGER, OTHER_MANAGER),
                        "dept-general", Set.of(ADMINISTRATOR),
                        "complaint-handlers", Set.of("anna", "bert", "quality")),
                Map.of("anna", "Anna Bauer"));
        Responsibilities responsibilities = new Responsibilities(rules, colleagues);
        Coordinators coordinators = new Coordinators(register, responsibilities, colleagues);
        HandlingEnd handlingEnd = new HandlingEnd(register, promises);
        intake = new ComplaintIntake(
                check,
                new ComplainedClaims(claims),
                new ComplaintFiling(
                        new NewComplaints(
                                customers.desk,
                                cases.numbers,
                                responsibilities,
                                cases.codes,
                                complaints,
                                new Takers(staff, colleagues)),
                        register,
                        promises,
                        messages),
                process);
        acknowledgement = new ComplaintAcknowledgement(register, promises, messages, cases.dates);
        classification = new ComplaintClassification(
                register,
                promises,
                messages,
                responsibilities,
                // what it stores is tested on the database
                new InvestigationStart(mock(JdbcClient.class, RETURNS_DEEP_STUBS), settings, process, messages, clock));
        investigation = new ComplaintInvestigation(register, rules);
        planning = new ComplaintPlanning(register, rules, responsibilities, handlingEnd);
        handling = new ComplaintHandling(register, handlingEnd, new DamageCheck(prices, clock), events::add);
        disputes = new ComplaintDisputes(register, coordinators, messages, process);
        survey = new ComplaintSurvey(register, coordinators, disputes, process);
        result = new ComplaintResult(register, promises, messages, coordinators, disputes);
        aftercare = new ComplaintAftercare(
                register,
                messages,
                // what it stores is tested on the database
                new Improvements(mock(JdbcClient.class, RETURNS_DEEP_STUBS), mock(PersonalDataCipher.class), clock),
                rules,
                colleagues);
        ending = new ComplaintEnding(register, promises, process, messages);
        extension = new ComplaintExtension(register, promises, extensions, responsibilities, messages);
    }

    /** Lets a claim be on file. */
    void knows(ClaimFile claim) {
        when(claims.find(claim.number())).thenReturn(Optional.of(claim));
    }

    String received() {
        return received(ComplaintApplications.service());
    }

    String received(ComplaintApplications application) {
        return intake.receive(application.build(), "desk").number();
    }

    String acknowledged() {
        String number = received();
        acknowledgement.acknowledge(number, new Acknowledgement("PHONE", true, true, null, null, null), "desk");
        return number;
    }

    String classified() {
        return classified(null);
    }

    /** Returns a complaint about that user, classified by the department and owned by {@code anna}. */
    String classified(@Nullable String complainedAbout) {
        String number = acknowledged();
        classification.classify(
                number,
                new ComplaintJudgement("SERVICE", "MEDIUM", "SINGLE", "Late", "anna", complainedAbout),
                "quality");
        return number;
    }

    String investigated() {
        return investigated(null);
    }

    String investigated(@Nullable String complainedAbout) {
        String number = classified(complainedAbout);
        investigation.establish(number, findings("OTHER", false), "anna");
        return number;
    }

    String planned() {
        return planned(null);
    }

    String planned(@Nullable String complainedAbout) {
        String number = investigated(complainedAbout);
        planning.plan(number, "STAFF_TRAINING", "An apology", "Training", "anna");
        return number;
    }

    String approved() {
        String number = planned();
        planning.decide(number, "APPROVED", null, MANAGER);
        return number;
    }

    /** Approved, whatever was found to be the cause. */
    String approved(CauseClass cause) {
        String number = classified(null);
        investigation.establish(number, findings(cause.name(), false), "anna");
        planning.plan(number, "STAFF_TRAINING", "An apology", "Training", "anna");
        planning.decide(number, "APPROVED", null, MANAGER);
        return number;
    }

    /** Approved: the customer damaged a product of that line. */
    String damaged(ProductLine line) {
        String number = received(ComplaintApplications.service().with("productLine", line.name()));
        acknowledgement.acknowledge(number, new Acknowledgement("PHONE", true, true, null, null, null), "desk");
        classification.classify(
                number, new ComplaintJudgement("SERVICE", "MEDIUM", "SINGLE", "Dropped", "anna", null), "quality");
        investigation.establish(number, findings("HUMAN_DAMAGE", false), "anna");
        planning.plan(number, "CASE_SPECIFIC", "A repair", "Training", "anna");
        planning.decide(number, "APPROVED", null, MANAGER);
        return number;
    }

    String handled() {
        String number = approved();
        handling.carryOut(number, new MeasureReport(true, "Trained", null, null), "anna");
        return number;
    }

    String disputed() {
        String number = handled();
        result.tell(number, Notices.disputed("bert"), "anna");
        return number;
    }

    String closed() {
        String number = handled();
        result.tell(number, Notices.agreed(), "anna");
        return number;
    }

    String withdrawn() {
        String number = received();
        ending.end(number, "WITHDRAWN", null, "It came today", "desk");
        return number;
    }

    /** Returns a complaint that was received twice. */
    String merged() {
        String earlier = received();
        String number = received();
        ending.end(number, "RECEIVED_TWICE", earlier, "The same matter", "desk");
        return number;
    }

    static Findings findings(String causeClass, boolean abnormal) {
        return new Findings("CUSTOMER_STATEMENT", "He told us", "He was late", "The dispatcher", causeClass, abnormal);
    }

    Complaint complaint(String number) {
        return complaints.findById(number).orElseThrow();
    }

    List<ComplaintEvent> timeline(String number) {
        return cases.timeline.of(number).stream()
                .map(entry -> ComplaintEvent.valueOf(entry.type()))
                .toList();
    }

    /** Returns what happened last. */
    CaseEntry last(String number) {
        List<CaseEntry> timeline = cases.timeline.of(number);
        return timeline.get(timeline.size() - 1);
    }

    /** A department for each category; the final say lies with managers. */
    private static final class Rules implements ComplaintRules {

        @Override
        public Route route(ComplaintCategory category, ProductLine productLine) {
            return new Route(
                    "dept of " + category,
                    category == ComplaintCategory.SERVICE ? MeasureKind.STAFF_TRAINING : MeasureKind.CASE_SPECIFIC);
        }

        @Override
        public boolean urgent(Severity severity, ComplaintNature nature) {
            return severity == Severity.CRITICAL || nature == ComplaintNature.SAFETY;
        }

        @Override
        public String executingGroup(MeasureKind kind) {
            return "group of " + kind;
        }

        @Override
        public String decidingGroup(boolean managerConcerned) {
            return managerConcerned ? "dept-general" : "service-managers";
        }

        @Override
        public ReviewCycle reviewCycle(int month) {
            return new ReviewCycle(1, 10);
        }
    }
}
