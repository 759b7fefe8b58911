/**
 * What engineers are paid back after a service: the claim within 30 days, its review line by line, and payment within 15
 * days. Knows the engine only in its process package.
 */
@ApplicationModule(
        displayName = "Reimbursements",
        allowedDependencies = {
            "calendar",
            "cases",
            "cases :: web",
            "claims",
            "repairs",
            "fees",
            "staff",
            "budgets",
            "customers",
            "products",
            "commitments",
            "notifications",
            "engine",
            "money",
            "problems",
            "problems :: web"
        })
@NullMarked
package io.aftersales.reimbursements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
