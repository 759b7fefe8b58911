package io.aftersales.staff;

import io.aftersales.problems.Problems;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks accounts that are to be paid, so that a slip of the pen does not pay somebody else. */
final class AccountCheck {

    static final int HOLDER_LENGTH = 140;
    static final int NUMBER_LENGTH = 48;
    static final int BANK_LENGTH = 140;
    private static final int BIC_LENGTH = 11;

    private static final Pattern DOMESTIC = Pattern.compile("\\d{8,30}");
    private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");

    /** What the fields of an account are called where they were handed in. */
    record Names(String holder, String number, String bic, String bankName) {}

    private AccountCheck() {}

    /** Returns the account; empty when none is handed in or, with problems noted, something is wrong. */
    static Optional<PayeeAccount> check(StaffDraft.@Nullable AccountDraft draft, Names names, Problems problems) {
        if (draft == null || blank(draft)) {
            return Optional.empty();
        }
        Optional<String> holder = problems.required(names.holder(), draft.holder(), HOLDER_LENGTH);
        Optional<String> number = problems.required(names.number(), draft.number(), NUMBER_LENGTH)
                .map(AccountCheck::compact)
                .filter(text -> number(names.number(), text, problems));
        Optional<String> bic = problems.optional(names.bic(), draft.bic(), BIC_LENGTH)
                .map(AccountCheck::compact)
                .filter(text -> matches(BIC, names.bic(), text, "staff.bic", problems));
        Optional<String> bank = problems.required(names.bankName(), draft.bankName(), BANK_LENGTH);
        return holder.isPresent() && number.isPresent() && bank.isPresent()
                ? Optional.of(new PayeeAccount(holder.get(), number.get(), bic.orElse(null), bank.get()))
                : Optional.empty();
    }

    private static boolean blank(StaffDraft.AccountDraft draft) {
        return Stream.of(draft.holder(), draft.number(), draft.bic(), draft.bankName())
                .allMatch(text -> text == null || text.isBlank());
    }

    private static String compact(String text) {
        return text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static boolean number(String field, String text, Problems problems) {
        boolean fits =
                Iban.looksLike(text) ? Iban.is(text) : DOMESTIC.matcher(text).matches();
        if (!fits) {
            // the number itself would reach the answer, and so perhaps a log
            problems.reject(field, null, "staff.accountNumber");
        }
        return fits;
    }

    private static boolean matches(Pattern pattern, String field, String text, String expectation, Problems problems) {
        boolean matches = pattern.matcher(text).matches();
        if (!matches) {
            problems.reject(field, text, expectation);
        }
        return matches;
    }
}
