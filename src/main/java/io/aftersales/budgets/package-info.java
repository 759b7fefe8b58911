/**
 * What after-sales may spend: budgets by cost centre and period, what is committed, spent and left; their regular review
 * and the audit of expenses.
 */
@ApplicationModule(
        displayName = "Budgets",
        allowedDependencies = {
            "cases",
            "calendar",
            "commitments",
            "customers",
            "engine",
            "notifications",
            "money",
            "problems",
            "problems :: web",
            "staff"
        })
@NullMarked
package io.aftersales.budgets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
