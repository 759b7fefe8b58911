package io.aftersales.reimbursements;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.budgets.BudgetBook;
import io.aftersales.budgets.BudgetOutlook;
import io.aftersales.budgets.BudgetState;
import io.aftersales.calendar.TestCalendars;
import io.aftersales.calendar.WorkingCalendars;
import io.aftersales.cases.Attachments;
import io.aftersales.cases.CasesInMemory;
import io.aftersales.cases.Submissions;
import io.aftersales.customers.CustomersInMemory;
import io.aftersales.customers.PersonalDataCipher;
import io.aftersales.fees.CostBearer;
import io.aftersales.fees.CostBearers;
import io.aftersales.fees.CostKind;
import io.aftersales.fees.FeeSheets;
import io.aftersales.notifications.Outbox;
import io.aftersales.problems.Problems;
import io.aftersales.products.ProductCategories;
import io.aftersales.staff.ColleaguesInMemory;
import io.aftersales.staff.Groups;
import io.aftersales.staff.PayeeAccount;
import io.aftersales.staff.StaffDirectory;
import io.aftersales.staff.StaffLevel;
import io.aftersales.staff.StaffProfile;
import io.aftersales.testing.MovingClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The services of the reimbursements without database and engine; what other modules do is played. */
final class ReimbursementOffice {

    static final String CLAIM = "CL-20261120-000001";
    static final String ENGINEER = "engineer";
    /** Watches expenses, and is in every group that decides. */
    static final String OVERSEER = "overseer";

    static final String SUPERVISOR = "supervisor";
    static final String MANAGER = "manager";
    static final String FINANCE = "finance";
    static final String CASHIER = "cashier";
    /** Is in every group, and so may be kept from doing everything himself. */
    static final String EVERYBODY = "everybody";

    final MovingClock clock = new MovingClock("2026-11-23T02:00:00Z");
    final ExpenseLedger ledger = new ExpenseLedger(clock);
    final ExpenseClaimsInMemory claims = new ExpenseClaimsInMemory();
    final Outbox outbox = mock(Outbox.class);
    final ReimbursementProcess process = mock(ReimbursementProcess.class);
    final ServedClaims services = mock(ServedClaims.class);
    final Budget budget = new Budget();
    final CasesInMemory cases;
    final ExpenseWindows windows;
    final ExpenseSubmission submission;
    final ExpensePreview preview;
    final ExpenseExceptions exceptions;
    final ExpenseReview reviews;
    final ExpensePayments payments;
    final ExpenseImport imports;
    final ExpenseCorrections corrections;

    private final Documents documentStore = new Documents();
    private boolean account = true;

    ReimbursementOffice() {
        CustomersInMemory customers = new CustomersInMemory();
        cases = new CasesInMemory(clock, customers.desk, mock(ProductCategories.class));
        Deciders deciders = new Deciders(new ColleaguesInMemory(Map.of(
                Groups.ENGINEERS,
                Set.of(ENGINEER, "second", EVERYBODY),
                Groups.FINANCE,
                Set.of(FINANCE, EVERYBODY, OVERSEER),
                Groups.CASHIERS,
                Set.of(CASHIER, EVERYBODY, OVERSEER),
                Groups.OVERSIGHT,
                Set.of(OVERSEER),
                Groups.SUPERVISORS,
                Set.of(SUPERVISOR, EVERYBODY, OVERSEER),
                Groups.MANAGERS,
                Set.of(MANAGER, EVERYBODY, OVERSEER))));
        ExpenseRegister register = new ExpenseRegister(claims, cases.timeline);
        ExpensePromises promises = new ExpensePromises(ledger.asSeenByExpenses);
        ExpenseMessages messages = new ExpenseMessages(outbox);
        StaffDirectory staff = mock(StaffDirectory.class);
        when(staff.find(any())).thenAnswer(call -> Optional.of(profile(call.getArgument(0))));
        BudgetCheck check = new BudgetCheck(budget.book(), staff, clock);
        FeeSheets sheets = mock(FeeSheets.class);
        when(sheets.totals(any())).thenReturn(Optional.empty());
        CostBearers bearers = mock(CostBearers.class);
        when(bearers.propose(any(), anyBoolean()))
                .thenAnswer(call -> call.<Boolean>getArgument(1) ? CostBearer.SALES_BRANCH : CostBearer.DEPARTMENT);
        Rules rules = new Rules();
        ExpenseDocuments documents = new ExpenseDocuments(register, documentStore, mock(Attachments.class), deciders);
        ExpenseIntake intake = new ExpenseIntake(register, promises, documents, rules, check, bearers, staff, sheets);
        windows = new ExpenseWindows(
                new NewExpenseClaims(claims, cases.numbers, "CNY"),
                services,
                register,
                promises,
                messages,
                new ReminderTimes(rules, clock),
                process,
                deciders);
        Submissions submissions = mock(Submissions.class);
        when(submissions.once(any(), any(), any()))
                .thenAnswer(call -> call.<Supplier<String>>getArgument(2).get());
        submission =
                new ExpenseSubmission(windows, register, intake, documents, promises, process, submissions, deciders);
        preview = new ExpensePreview(windows, register, intake, documents, promises, check, deciders);
        exceptions = new ExpenseExceptions(register, promises, documents, check, messages, deciders);
        reviews = new ExpenseReview(register, promises, documents, check, messages, process, deciders);
        PaymentsInMemory store = new PaymentsInMemory();
        payments = new ExpensePayments(
                register,
                store,
                new PaymentBooking(register, store, promises, check, messages, clock),
                process,
                staff,
                deciders,
                cases.dates,
                clock);
        imports = new ExpenseImport(register, intake, deciders);
        WorkingCalendars calendars = mock(WorkingCalendars.class);
        when(calendars.current()).thenReturn(TestCalendars.published());
        corrections = new ExpenseCorrections(register, intake, rules, messages, calendars, deciders);
        serves(clock.instant(), ENGINEER);
    }

    /** From now on the service of the claim ended then, and was carried out by these. */
    void serves(Instant endedAt, String... engineers) {
        ServedClaim served = new ServedClaim(CLAIM, "SMART_HOME", endedAt);
        doAnswer(call -> {
                    if (CLAIM.equals(call.getArgument(0))) {
                        return Optional.of(served);
                    }
                    call.<Problems>getArgument(1)
                            .reject("claimNumber", call.getArgument(0), "expenses.claim.notServed");
                    return Optional.empty();
                })
                .when(services)
                .find(any(), any());
        when(services.ended(any(), any())).thenReturn(served);
        when(services.engineers(any())).thenReturn(List.of(engineers));
    }

    void withoutAccount() {
        account = false;
    }

    /** Opens the windows, and returns the number of the engineer's. */
    String opened() {
        windows.open(CLAIM, clock.instant());
        return claims.of(CLAIM, ENGINEER).get(0).number();
    }

    String submitted() {
        return submission.submit(null, application(), ENGINEER).number();
    }

    String approved() {
        String number = submitted();
        reviews.review(number, new ReviewReport("APPROVED", null, null), FINANCE);
        return number;
    }

    ExpenseClaim claim(String number) {
        return claims.findById(number).orElseThrow();
    }

    /** Material of 120.00 and parking of 8.00, with an invoice. */
    static ExpenseApplication application() {
        return application("INV-1", null);
    }

    static ExpenseApplication application(@Nullable String invoice, @Nullable String lateReason) {
        return new ExpenseApplication(
                CLAIM,
                ENGINEER,
                List.of(
                        new ExpenseApplication.Item("MATERIAL", null, "12000", "A cylinder"),
                        new ExpenseApplication.Item("TRANSPORT", "PARKING", "800", null)),
                invoice == null ? List.of() : List.of(new ExpenseApplication.Document("INVOICE", null, invoice, null)),
                lateReason);
    }

    private StaffProfile profile(String user) {
        return new StaffProfile(
                user,
                user,
                StaffLevel.SKILLED,
                "GENERAL",
                true,
                "CC-1",
                account ? new PayeeAccount(user, "6222020200112233446", null, "Bank") : null,
                null);
    }

    /** A budget of 1000.00. */
    static final class Budget {

        final Map<String, Long> committed = new HashMap<>();
        final Map<String, Long> spent = new HashMap<>();

        BudgetBook book() {
            BudgetBook book = mock(BudgetBook.class);
            when(book.outlook(any(), any(), anyLong()))
                    .thenAnswer(call -> outlook(call.getArgument(0), call.getArgument(2)));
            doAnswer(call -> committed.put(call.getArgument(0), call.getArgument(3)))
                    .when(book)
                    .commit(any(), any(), any(), anyLong());
            doAnswer(call -> {
                        committed.remove(call.<String>getArgument(0));
                        return spent.put(call.getArgument(0), call.getArgument(1));
                    })
                    .when(book)
                    .spend(any(), anyLong());
            when(book.committed(any())).thenAnswer(call -> committed.getOrDefault(call.<String>getArgument(0), 0L));
            doAnswer(call -> committed.remove(call.<String>getArgument(0)))
                    .when(book)
                    .release(any());
            return book;
        }

        private BudgetOutlook outlook(String costCentre, long cents) {
            long used = committed.values().stream().mapToLong(Long::longValue).sum();
            long after = 100_000 - used - cents;
            return new BudgetOutlook(
                    costCentre,
                    "2026-Q4",
                    100_000,
                    used,
                    0,
                    100_000 - used,
                    after,
                    after < 0 ? BudgetState.ABOVE : BudgetState.WITHIN);
        }
    }

    /** Invoices for material; nothing else. */
    private static final class Rules implements ExpenseRules {

        @Override
        public Set<DocumentKind> requiredDocuments(CostKind kind, long totalCents) {
            return kind == CostKind.MATERIAL ? Set.of(DocumentKind.INVOICE) : Set.of();
        }

        @Override
        public long correctionDays(boolean more) {
            return more ? 5 : 10;
        }

        @Override
        public Reminder reminder(ReminderKind kind) {
            return switch (kind) {
                case FIRST -> new Reminder(false, 20, 9);
                case SECOND -> new Reminder(false, 27, 9);
                case LAST_DAY -> new Reminder(true, 0, 9);
            };
        }
    }

    /** What is claimed twice is found by the database. */
    private static final class Documents extends ExpenseDocumentStore {

        private final Map<String, List<ExpenseDocument>> documents = new HashMap<>();

        Documents() {
            super(mock(JdbcClient.class), mock(PersonalDataCipher.class));
        }

        @Override
        boolean add(String number, ExpenseDocument document, @Nullable String invoiceKey, @Nullable String sha256) {
            boolean taken = invoiceKey != null && claimWith(invoiceKey, null).isPresent();
            if (!taken) {
                documents.computeIfAbsent(number, none -> new ArrayList<>()).add(document);
            }
            return !taken;
        }

        @Override
        Optional<String> claimWith(@Nullable String invoiceKey, @Nullable String sha256) {
            return documents.entrySet().stream()
                    .filter(entry -> entry.getValue().stream()
                            .anyMatch(document -> InvoiceKey.of(Objects.requireNonNull(document.reference()))
                                    .equals(Optional.ofNullable(invoiceKey))))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        @Override
        List<ExpenseDocument> of(String number) {
            return documents.getOrDefault(number, List.of());
        }

        @Override
        void release(String number) {
            documents.remove(number);
        }
    }

    private static final class PaymentsInMemory extends PaymentStore {

        private final Map<String, ExpensePayment> payments = new HashMap<>();
        private final Map<String, PaymentFile> files = new HashMap<>();

        PaymentsInMemory() {
            super(mock(JdbcClient.class), mock(PersonalDataCipher.class));
        }

        @Override
        void add(PaymentFile file) {
            files.put(file.messageId(), file);
            file.payments().forEach(payment -> payments.put(payment.number(), payment));
        }

        @Override
        void add(ExpensePayment payment, Instant at) {
            payments.put(payment.number(), payment);
        }

        @Override
        Optional<ExpensePayment> of(String number) {
            return Optional.ofNullable(payments.get(number));
        }

        @Override
        void paid(String number, LocalDate on, String reference, String by) {
            // nobody asks
        }

        @Override
        void filePaid(String messageId, LocalDate on, String reference, String by) {
            files.computeIfPresent(
                    messageId,
                    (id, file) -> new PaymentFile(
                            id,
                            file.createdAt(),
                            file.createdBy(),
                            file.executeOn(),
                            file.currency(),
                            file.controlCents(),
                            on,
                            reference,
                            file.payments()));
        }

        @Override
        void remove(String messageId) {
            files.remove(messageId);
            payments.values().removeIf(payment -> messageId.equals(payment.messageId()));
        }

        @Override
        Optional<PaymentFile> file(String messageId) {
            return Optional.ofNullable(files.get(messageId));
        }
    }
}
