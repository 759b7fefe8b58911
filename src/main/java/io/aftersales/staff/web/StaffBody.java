package io.aftersales.staff.web;

import io.aftersales.staff.PayeeAccount;
import io.aftersales.staff.StaffLevel;
import io.aftersales.staff.StaffProfile;
import org.jspecify.annotations.Nullable;

/** One profile. */
record StaffBody(
        String userId,
        String name,
        StaffLevel level,
        String skill,
        boolean branch,
        String costCentre,
        @Nullable AccountBody account,
        @Nullable String employeeNumber) {

    static StaffBody of(StaffProfile profile, boolean whole) {
        PayeeAccount account = profile.account();
        return new StaffBody(
                profile.userId(),
                profile.name(),
                profile.level(),
                profile.skill(),
                profile.branch(),
                profile.costCentre(),
                account == null ? null : AccountBody.of(account, whole),
                profile.employeeNumber());
    }

    /** The account; for all but finance without its holder, and with only the last four signs of its number. */
    record AccountBody(
            @Nullable String holder,
            String number,
            @Nullable String bic,
            String bankName) {

        static AccountBody of(PayeeAccount account, boolean whole) {
            return new AccountBody(
                    whole ? account.holder() : null,
                    whole ? account.number() : account.maskedNumber(),
                    account.bic(),
                    account.bankName());
        }
    }
}
