package io.aftersales.fees;

import io.aftersales.cases.PastDates;
import io.aftersales.problems.Problems;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Checks payments of customers as they are handed over. */
@Component
class PaymentCheck {

    private static final Pattern TAX_NUMBER = Pattern.compile("[0-9A-Z-]{6,30}");

    private final PastDates dates;

    PaymentCheck(PastDates dates) {
        this.dates = dates;
    }

    /** Returns the payment; empty, and problems noted, when anything is wrong. */
    Optional<Payment> payment(CollectionReport report, String by, Problems problems) {
        Optional<PaymentMethod> method = problems.requiredOneOf("paymentMethod", report.method(), PaymentMethod.class);
        boolean traced = method.isPresent() && method.get() != PaymentMethod.CASH;
        Optional<String> reference = traced
                ? problems.required("paymentReference", report.reference(), FeeTexts.NAME)
                : problems.optional("paymentReference", report.reference(), FeeTexts.NAME);
        LocalDate day = dates.read("paidOn", report.paidOn(), problems);
        if (day == null && (report.paidOn() == null || report.paidOn().isBlank())) {
            problems.reject("paidOn", null, "problem.required");
        }
        Optional<ReceiptKind> kind = problems.requiredOneOf("receiptKind", report.receiptKind(), ReceiptKind.class);
        boolean titled = kind.isPresent() && kind.get() == ReceiptKind.INVOICE;
        Optional<String> title = titled
                ? problems.required("receiptTitle", report.receiptTitle(), FeeTexts.NAME)
                : problems.optional("receiptTitle", report.receiptTitle(), FeeTexts.NAME);
        Optional<String> tax = problems.optional("taxNumber", report.taxNumber(), FeeTexts.TAX_NUMBER);
        tax.filter(number -> !TAX_NUMBER.matcher(number).matches())
                .ifPresent(number -> problems.reject("taxNumber", number, "fees.taxNumber"));
        if (day == null || method.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Payment(
                day, by, method.get(), reference.orElse(null), kind.get(), title.orElse(null), tax.orElse(null)));
    }
}
