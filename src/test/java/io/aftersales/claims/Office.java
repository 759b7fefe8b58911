package io.aftersales.claims;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.cases.CasesInMemory;
import io.aftersales.customers.CustomerDesk;
import io.aftersales.customers.CustomersInMemory;
import io.aftersales.notifications.Outbox;
import io.aftersales.products.InstalledUnits;
import io.aftersales.products.ProductCategories;
import io.aftersales.products.ProductLine;
import io.aftersales.products.ServiceContracts;
import io.aftersales.testing.MovingClock;
import io.aftersales.warranty.Coverage;
import io.aftersales.warranty.CoverageDecision;
import io.aftersales.warranty.CoverageGround;
import io.aftersales.warranty.CoverageQuestion;
import io.aftersales.warranty.WarrantyDesk;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All services of the claims without database and engine; what other modules do is played. */
final class Office {

    final MovingClock clock = new MovingClock("2026-11-22T02:00:00Z");
    final Ledger ledger = new Ledger();
    final ClaimsInMemory claims = new ClaimsInMemory();
    final List<ContactEntry> attempts = new ArrayList<>();
    final CustomerDesk customers = new CustomersInMemory().desk;
    final ProductCategories categories = mock(ProductCategories.class);
    final ServiceContracts contracts = mock(ServiceContracts.class);
    final CasesInMemory cases = new CasesInMemory(clock, customers, categories);
    final Outbox outbox = mock(Outbox.class);
    final ClaimProcess process = mock(ClaimProcess.class);
    final List<Object> told = new ArrayList<>();
    final WarrantyDesk warranty = mock(WarrantyDesk.class);
    final InstalledUnits units = mock(InstalledUnits.class);
    final List<Object> events = new ArrayList<>();
    final ApplicationCheck check;
    final ClaimRules rules = new Rules();
    final ClaimTerms terms = new ClaimTerms(rules, units, clock);
    final ClaimIntake intake;
    final ClaimResponse response;
    final ClaimTriage triage;
    final ClaimCompletion records;
    final ClaimClosing closing;
    final DuplicateReview duplicates;

    Office() {
        when(categories.exists(any(), any()))
                .thenAnswer(call ->
                        !call.getArgument(0).equals("FURNITURE") || call.getArgument(1) == ProductLine.HOME_FURNISHING);
        when(warranty.decide(any(), any())).thenAnswer(call -> open(call.getArgument(0)));
        ClaimRegister register = new ClaimRegister(claims, cases.timeline, cases.codes);
        ResponsePromises promises = new ResponsePromises(ledger.asSeenByClaims, contracts, process, told::add, clock);
        ClaimMessages messages = new ClaimMessages(outbox);
        NewClaims drafts = new NewClaims(customers, new ClaimNumbers(cases.numbers, claims), terms, cases.codes);
        check = new ApplicationCheck(cases.customers, cases.products, cases.dates, cases.receipts);
        IntakeCoverage coverage = new IntakeCoverage(warranty, units, register, clock);
        LikelyDuplicates likely = new LikelyDuplicates(claims, customers, register, Duration.ofDays(30));
        intake = new ClaimIntake(
                check, new ClaimFiling(drafts, register, promises, messages, coverage), likely, process);
        response = new ClaimResponse(
                register,
                new ContactBook(new ContactCheck(cases.contacts), new Attempts(), customers),
                promises,
                messages);
        triage = new ClaimTriage(register, rules, events::add);
        records = new ClaimCompletion(
                register,
                new RecordCheck(cases.products, categories, units, cases.dates),
                customers,
                coverage,
                terms,
                promises,
                messages,
                likely,
                process,
                told::add);
        closing = new ClaimClosing(register, promises, messages);
        duplicates = new DuplicateReview(register, customers, promises, messages);
    }

    /** Files a claim and returns its number. */
    String file(Applications application) {
        return intake.receive(application.build(), "customer").number();
    }

    /** Files what a mail says, which names neither kind nor product line nor model, and returns its number. */
    String fileMail() {
        Applications mail = Applications.repair()
                .with("channel", "EMAIL")
                .with("kind", "CONSULTATION")
                .with("product.model", "not named");
        return intake.receiveUnsorted(mail.build(), "customer").number();
    }

    /** Files a claim whose customer was reached. */
    String contacted(Applications application) {
        String number = file(application);
        response.recordContact(number, Contacts.reached());
        return number;
    }

    Claim claim(String number) {
        return claims.findById(number).orElseThrow();
    }

    List<ClaimEvent> timeline(String number) {
        return cases.timeline.of(number).stream()
                .map(entry -> ClaimEvent.valueOf(entry.type()))
                .toList();
    }

    /** The cause of a fault is not known at intake. */
    private CoverageDecision open(CoverageQuestion question) {
        return new CoverageDecision(
                UUID.randomUUID(),
                question.caseNumber(),
                question.occasion(),
                Coverage.OPEN,
                CoverageGround.WARRANTY,
                question.purchasedOn(),
                LocalDate.of(2029, 1, 2),
                "3 years",
                "000 1.1.27(1)",
                Map.of("missing", "CAUSE"),
                clock.instant(),
                "system");
    }

    /**
     * Urgent when asked for or somebody is in danger or stranded; a year to apply, no terms for machinery; on site in
     * warranty, guidance first otherwise.
     */
    private static final class Rules implements ClaimRules {

        @Override
        public boolean urgent(boolean askedFor, @Nullable UrgencyReason reason, ProductLine productLine) {
            return askedFor || reason == UrgencyReason.SAFETY_HAZARD || reason == UrgencyReason.VEHICLE_IMMOBILE;
        }

        @Override
        public Optional<Period> applicationWindow(ProductLine productLine) {
            return productLine == ProductLine.MACHINERY ? Optional.empty() : Optional.of(Period.ofYears(1));
        }

        @Override
        public ServiceMode usualServiceMode(
                ClaimKind kind, ProductLine productLine, boolean urgent, ChargeBasis chargeBasis) {
            return chargeBasis == ChargeBasis.WARRANTY ? ServiceMode.ON_SITE : ServiceMode.REMOTE_GUIDANCE;
        }

        @Override
        public ChargeBasis chargeBasis(ClaimKind kind, boolean proofSupplied, String window) {
            if (kind == ClaimKind.CONSULTATION) {
                return ChargeBasis.FREE;
            }
            if (!proofSupplied) {
                return ChargeBasis.PROOF_PENDING;
            }
            return switch (window) {
                case "INSIDE" -> ChargeBasis.WARRANTY;
                case "OUTSIDE" -> ChargeBasis.PAID_SERVICE;
                default -> ChargeBasis.TERMS_NOT_ENTERED;
            };
        }
    }

    private final class Attempts implements ContactAttempts {

        @Override
        public ContactEntry save(ContactEntry entry) {
            attempts.add(entry);
            return entry;
        }

        @Override
        public List<ContactEntry> of(String number) {
            return attempts.stream()
                    .filter(entry -> entry.claimNumber().equals(number))
                    .toList();
        }
    }
}
