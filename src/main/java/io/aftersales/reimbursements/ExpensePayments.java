package io.aftersales.reimbursements;

import static io.aftersales.problems.Refused.Kind.CONFLICT;
import static io.aftersales.problems.Refused.Kind.UNKNOWN;

import io.aftersales.cases.PastDates;
import io.aftersales.cases.TextFields;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import io.aftersales.staff.Groups;
import io.aftersales.staff.PayeeAccount;
import io.aftersales.staff.StaffDirectory;
import io.aftersales.staff.StaffProfile;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Payment by cashiers, each claim once (EXP-07, FEE-09): by itself, or many in one file for the bank. Who claimed,
 * reviewed or decided on a claim does not pay it. Every method is one transaction and joins a running one.
 */
@Service
@Transactional
public class ExpensePayments {

    private static final int MOST_IN_A_FILE = 500;

    private final ExpenseRegister register;
    private final PaymentStore store;
    private final PaymentBooking booking;
    private final ReimbursementProcess process;
    private final StaffDirectory staff;
    private final Deciders deciders;
    private final PastDates dates;
    private final Clock clock;

    ExpensePayments(
            ExpenseRegister register,
            PaymentStore store,
            PaymentBooking booking,
            ReimbursementProcess process,
            StaffDirectory staff,
            Deciders deciders,
            PastDates dates,
            Clock clock) {
        this.register = register;
        this.store = store;
        this.booking = booking;
        this.process = process;
        this.staff = staff;
        this.deciders = deciders;
        this.dates = dates;
        this.clock = clock;
    }

    /** When and how something was paid, checked. */
    private record Paid(LocalDate on, String reference) {}

    /**
     * Puts approved claims into one file for the bank.
     *
     * @param numbers of claims, 500 at most
     * @throws io.aftersales.problems.InvalidInput if there are none, or naming each engineer without an account
     * @throws Refused if one of them is not to be paid, is in a file already, or {@code by} may not pay it
     */
    public PaymentFile prepare(@Nullable List<@Nullable String> numbers, String by) {
        Problems problems = new Problems();
        List<String> wanted = numbers(numbers, problems);
        problems.throwIfAny();
        List<ExpensePayment> payments = new ArrayList<>();
        Instant now = register.now();
        List<ExpenseClaim> claims = register.lock(wanted);
        String messageId = "EXP-" + now.toEpochMilli() + "-"
                + wanted.get(0).substring(wanted.get(0).length() - 6);
        String currency = claims.get(0).currency();
        for (ExpenseClaim claim : claims) {
            expectPayable(claim, by);
            if (store.of(claim.number()).isPresent()) {
                throw new Refused(CONFLICT, "expenses.payment.prepared", claim.number());
            }
            if (!claim.currency().equals(currency)) {
                throw new Refused(CONFLICT, "expenses.payment.currency", claim.number(), claim.currency(), currency);
            }
            payee(claim, "numbers", problems).ifPresent(payee -> payments.add(payment(claim, messageId, payee, by)));
        }
        problems.throwIfAny();
        PaymentFile file = new PaymentFile(
                messageId,
                now,
                by,
                LocalDate.now(clock),
                currency,
                payments.stream().mapToLong(ExpensePayment::amountCents).sum(),
                null,
                null,
                payments);
        store.add(file);
        payments.forEach(payment -> register.note(
                register.get(payment.number()),
                ExpenseEvent.EXPENSE_PAYMENT_PREPARED,
                by,
                Map.of("paymentFile", messageId)));
        return file;
    }

    /**
     * Notes that the bank has paid all of a file. Noting it again has no effect.
     *
     * @param paidOn today when absent
     * @throws io.aftersales.problems.InvalidInput if the reference is missing or the day is wrong
     * @throws Refused if there is no such file, or {@code by} may not pay one of its claims
     */
    public PaymentFile confirm(String messageId, @Nullable String paidOn, @Nullable String reference, String by) {
        Paid paid = paid(paidOn, reference);
        PaymentFile file = file(messageId);
        List<ExpenseClaim> claims = register.lock(
                file.payments().stream().map(ExpensePayment::number).toList());
        // what somebody else has done while this waited
        if (file(messageId).paidOn() != null) {
            return file(messageId);
        }
        booking.lock(claims);
        for (ExpenseClaim claim : claims) {
            expectPayable(claim, by);
            booking.paid(claim, paid.on(), paid.reference(), by);
        }
        store.filePaid(messageId, paid.on(), paid.reference(), by);
        claims.forEach(claim -> process.paid(claim.number()));
        return file(messageId);
    }

    /**
     * Takes a file back that the bank has not paid; its claims can be paid otherwise.
     *
     * @throws Refused if there is no such file, it was paid, or {@code by} is no cashier
     */
    public void callOff(String messageId, String by) {
        PaymentFile file = file(messageId);
        List<ExpenseClaim> claims = register.lock(
                file.payments().stream().map(ExpensePayment::number).toList());
        if (file(messageId).paidOn() != null) {
            throw new Refused(CONFLICT, "expenses.payment.paid", messageId);
        }
        for (ExpenseClaim claim : claims) {
            expectPayable(claim, by);
            register.note(claim, ExpenseEvent.EXPENSE_PAYMENT_CALLED_OFF, by, Map.of("paymentFile", messageId));
        }
        store.remove(messageId);
    }

    /**
     * Records what the step "Pay expense claim" was completed with. One that was paid already stays as it is.
     *
     * @param paidOn today when absent
     * @throws io.aftersales.problems.InvalidInput if the reference or the account of the engineer is missing
     * @throws Refused if it is not to be paid, is in a file for the bank, or {@code by} may not pay it
     */
    public void record(String number, @Nullable String paidOn, @Nullable String reference, String by) {
        ExpenseClaim claim = register.lock(number);
        if (claim.status() == ExpenseStatus.PAID) {
            return;
        }
        expectPayable(claim, by);
        Paid paid = paid(paidOn, reference);
        if (store.of(number).isPresent()) {
            throw new Refused(CONFLICT, "expenses.payment.prepared", number);
        }
        Problems problems = new Problems();
        Optional<PayeeAccount> payee = payee(claim, "engineer", problems);
        problems.throwIfAny();
        store.add(payment(claim, null, payee.orElseThrow(), by), register.now());
        booking.paid(claim, paid.on(), paid.reference(), by);
    }

    /**
     * Returns a file with its payments.
     *
     * @throws Refused if there is none with that id
     */
    @Transactional(readOnly = true)
    public PaymentFile file(String messageId) {
        return store.file(messageId).orElseThrow(() -> new Refused(UNKNOWN, "expenses.payment.unknown", messageId));
    }

    /** Returns the latest files, without their payments. */
    @Transactional(readOnly = true)
    public List<PaymentFile> files() {
        return store.files(MOST_IN_A_FILE);
    }

    private void expectPayable(ExpenseClaim claim, String by) {
        ExpenseDecisions before = claim.decisions();
        deciders.expectDecider(
                claim,
                by,
                Groups.CASHIERS,
                before.reviewedBy(),
                before.lateDecidedBy(),
                before.budgetDecidedBy(),
                before.passedOnBy());
        claim.expect(ExpenseStatus.APPROVED);
    }

    private Optional<PayeeAccount> payee(ExpenseClaim claim, String field, Problems problems) {
        Optional<PayeeAccount> account = staff.find(claim.engineer()).map(StaffProfile::account);
        if (account.isEmpty()) {
            problems.reject(field, claim.number(), "expenses.payee.missing", claim.engineer());
        }
        return account;
    }

    private static ExpensePayment payment(
            ExpenseClaim claim, @Nullable String messageId, PayeeAccount payee, String by) {
        return new ExpensePayment(
                claim.number(), messageId, claim.approvedCents(), claim.currency(), payee, by, null, null, null);
    }

    private Paid paid(@Nullable String on, @Nullable String reference) {
        Problems problems = new Problems();
        Optional<String> words = new TextFields(problems).requiredLine("reference", reference, ExpenseTexts.NAME);
        LocalDate day = dates.read("paidOn", on, problems);
        problems.throwIfAny();
        return new Paid(day == null ? LocalDate.now(clock) : day, words.orElseThrow());
    }

    private static List<String> numbers(@Nullable List<@Nullable String> given, Problems problems) {
        TreeSet<String> numbers = new TreeSet<>();
        if (given != null) {
            for (String number : given) {
                if (number != null && !number.isBlank()) {
                    numbers.add(number.strip());
                }
            }
        }
        if (numbers.isEmpty()) {
            problems.reject("numbers", null, "problem.required");
        } else if (numbers.size() > MOST_IN_A_FILE) {
            problems.reject("numbers", numbers.size(), "expenses.payment.many", MOST_IN_A_FILE);
        }
        return List.copyOf(numbers);
    }
}
