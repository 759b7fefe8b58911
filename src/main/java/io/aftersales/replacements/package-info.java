/**
 * Replacement, return and compensation: entitlement first, by table, and told to the customer; alternatives only after
 * that; what was agreed carried out with both confirmations and on record.
 */
@ApplicationModule(
        displayName = "Replacements",
        allowedDependencies = {
            "cases",
            "cases :: web",
            "calendar",
            "claims",
            "commitments",
            "customers",
            "documents",
            "engine",
            "notifications",
            "money",
            "problems",
            "products",
            "repairs",
            "warranty",
            "staff"
        })
@NullMarked
package io.aftersales.replacements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
