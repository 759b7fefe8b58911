package io.aftersales.staff;

import org.jspecify.annotations.Nullable;

/**
 * A profile as it is handed in: raw text, checked as a whole by {@link StaffDirectory}.
 *
 * @param branch {@code true} or {@code false}
 * @param account absent where it is not to be changed
 * @param employeeNumber absent where it is not to be changed, {@code -} where he has none any more
 */
public record StaffDraft(
        @Nullable String name,
        @Nullable String level,
        @Nullable String skill,
        @Nullable String branch,
        @Nullable String costCentre,
        @Nullable AccountDraft account,
        @Nullable String employeeNumber) {

    /** An account as it is handed in; all of it blank is no account. */
    public record AccountDraft(
            @Nullable String holder,
            @Nullable String number,
            @Nullable String bic,
            @Nullable String bankName) {

        /** Never shows the account: this text may reach a log. */
        @Override
        public String toString() {
            return "AccountDraft[…]";
        }
    }
}
