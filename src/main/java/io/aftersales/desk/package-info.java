/** Pages for staff, beside Tasklist and Cockpit. */
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {
            "audit",
            "budgets",
            "cases",
            "claims",
            "complaints",
            "repairs",
            "replacements",
            "fees",
            "figures",
            "reimbursements",
            "staff",
            "surveys",
            "engine :: pages",
            "commitments",
            "calendar",
            "customers",
            "products",
            "warranty",
            "notifications",
            "money",
            "problems"
        })
@NullMarked
package io.aftersales.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
