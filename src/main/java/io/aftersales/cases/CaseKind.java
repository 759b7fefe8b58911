package io.aftersales.cases;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of cases, told apart by how their numbers begin: {@code CL-20261122-000001} is a claim. */
public enum CaseKind {
    /** A service request. */
    CLAIM("CL", "claim_number_sequence"),
    /** A complaint. */
    COMPLAINT("CP", "complaint_number_sequence"),
    /** A review of budgets and expenses. */
    BUDGET_REVIEW("BC", "budget_review_number_sequence"),
    /** What an engineer is paid back after a service. */
    EXPENSE_CLAIM("EX", "expense_claim_number_sequence"),
    /** A contact with a user that no service came before. */
    FOLLOW_UP("FU", "follow_up_number_sequence");

    private final String prefix;
    private final String sequence;
    private final Pattern number;

    CaseKind(String prefix, String sequence) {
        this.prefix = prefix;
        this.sequence = sequence;
        this.number = Pattern.compile(prefix + "-\\d{8}-\\d{6}");
    }

    /** Returns the kind whose cases have such numbers; empty when it is no number of a case. */
    public static Optional<CaseKind> of(String number) {
        return Arrays.stream(values()).filter(kind -> kind.matches(number)).findFirst();
    }

    /** Whether cases of this kind have such numbers; upper and lower case are not the same. */
    public boolean matches(String text) {
        return number.matcher(text).matches();
    }

    /** Returns the letters before the first hyphen. */
    public String prefix() {
        return prefix;
    }

    /** Returns the name of the sequence that the running numbers come from. */
    String sequence() {
        return sequence;
    }
}
