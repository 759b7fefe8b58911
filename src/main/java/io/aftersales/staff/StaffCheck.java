package io.aftersales.staff;

import io.aftersales.problems.Problems;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks what was handed in about people who serve. */
final class StaffCheck {

    static final int USER_LENGTH = 64;
    static final int NAME_LENGTH = 100;
    static final int CODE_LENGTH = 20;

    /** Takes the employee number away: where nothing is handed in it stays. */
    private static final String NO_NUMBER = "-";

    static final Names FIELDS = new Names(
            "userId",
            "name",
            "level",
            "skill",
            "branch",
            "costCentre",
            "employeeNumber",
            new AccountCheck.Names("account.holder", "account.number", "account.bic", "account.bankName"));

    static final Names COLUMNS = new Names(
            "user",
            "name",
            "level",
            "skill",
            "branch",
            "cost_centre",
            "employee_number",
            new AccountCheck.Names("account_holder", "account_number", "bic", "bank"));

    private static final Pattern USER = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]*");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]*");

    /** What the fields of a profile are called where they were handed in. */
    record Names(
            String user,
            String name,
            String level,
            String skill,
            String branch,
            String costCentre,
            String employeeNumber,
            AccountCheck.Names account) {}

    private StaffCheck() {}

    /**
     * Returns the profile; empty, and problems noted, when something is wrong.
     *
     * @param known what is on file, whose account and employee number stay where none is handed in
     * @param taken whether somebody else has that employee number
     */
    static Optional<StaffProfile> check(
            @Nullable String user,
            StaffDraft draft,
            Optional<StaffProfile> known,
            Predicate<String> taken,
            Names names,
            Problems problems) {
        Optional<String> login = user(user, names, problems);
        Optional<String> name = problems.required(names.name(), draft.name(), NAME_LENGTH);
        Optional<StaffLevel> level = problems.requiredOneOf(names.level(), draft.level(), StaffLevel.class);
        Optional<String> skill = code(names.skill(), draft.skill(), problems);
        Optional<Boolean> branch = flag(names.branch(), draft.branch(), problems);
        Optional<String> costCentre = code(names.costCentre(), draft.costCentre(), problems);
        Optional<String> hisNumber = known.map(StaffProfile::employeeNumber);
        Optional<String> employeeNumber = employeeNumber(draft.employeeNumber(), hisNumber, names, problems);
        // what two profiles of before share stays until one of them is given another
        employeeNumber
                .filter(number -> !hisNumber.equals(Optional.of(number)))
                .filter(taken)
                .ifPresent(number ->
                        problems.reject(names.employeeNumber(), number, "staff.employeeNumber.taken", number));
        Optional<PayeeAccount> account = AccountCheck.check(draft.account(), names.account(), problems);
        boolean complete = login.isPresent()
                && name.isPresent()
                && level.isPresent()
                && skill.isPresent()
                && branch.isPresent()
                && costCentre.isPresent();
        return complete
                ? Optional.of(new StaffProfile(
                        login.get(),
                        name.get(),
                        level.get(),
                        skill.get(),
                        branch.get(),
                        costCentre.get(),
                        account.or(() -> known.map(StaffProfile::account)).orElse(null),
                        employeeNumber.orElse(null)))
                : Optional.empty();
    }

    private static Optional<String> user(@Nullable String written, Names names, Problems problems) {
        return problems.required(names.user(), written, USER_LENGTH).filter(text -> {
            boolean login = USER.matcher(text).matches();
            if (!login) {
                problems.reject(names.user(), text, "staff.user");
            }
            return login;
        });
    }

    private static Optional<String> employeeNumber(
            @Nullable String written, Optional<String> his, Names names, Problems problems) {
        if (written == null || written.isBlank()) {
            return his;
        }
        return written.strip().equals(NO_NUMBER) ? Optional.empty() : code(names.employeeNumber(), written, problems);
    }

    private static Optional<String> code(String field, @Nullable String written, Problems problems) {
        return problems.required(field, written, CODE_LENGTH)
                .map(text -> text.toUpperCase(Locale.ROOT))
                .filter(text -> {
                    boolean code = CODE.matcher(text).matches();
                    if (!code) {
                        problems.reject(field, text, "staff.code");
                    }
                    return code;
                });
    }

    private static Optional<Boolean> flag(String field, @Nullable String written, Problems problems) {
        String text = written == null ? "" : written.strip().toLowerCase(Locale.ROOT);
        if (text.equals("true") || text.equals("false")) {
            return Optional.of(text.equals("true"));
        }
        problems.reject(field, written, "problem.boolean");
        return Optional.empty();
    }
}
