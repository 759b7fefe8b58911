package io.aftersales.reimbursements;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who pays expenses.
 *
 * @param name of the company, at most 140 characters
 * @param account IBAN or domestic number of the account that is debited; without one no payment file can be made
 * @param bic of its bank, where it has one
 * @param bank its name
 */
@ConfigurationProperties("aftersales.expenses.payer")
record PayerSettings(
        @DefaultValue("") String name,
        @DefaultValue("") String account,
        @Nullable String bic,
        @DefaultValue("") String bank) {

    boolean complete() {
        return !name.isBlank() && !account.isBlank() && ((bic != null && !bic.isBlank()) || !bank.isBlank());
    }

    /** Never shows the account: this text may reach a log. */
    @Override
    public String toString() {
        return "PayerSettings[…]";
    }
}
