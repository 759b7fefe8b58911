/** What a service cost and what the customer pays for it: calculation sheets, charges, cost bearers. */
@ApplicationModule(
        displayName = "Fees",
        allowedDependencies = {
            "budgets",
            "cases",
            "cases :: web",
            "claims",
            "complaints",
            "repairs",
            "staff",
            "customers",
            "products",
            "commitments",
            "notifications",
            "documents",
            "engine",
            "money",
            "problems"
        })
@NullMarked
package io.aftersales.fees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
