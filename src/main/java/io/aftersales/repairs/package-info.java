/** Repairs from appointment to signed acceptance. Knows the engine only in its process package. */
@ApplicationModule(
        displayName = "Repairs",
        allowedDependencies = {
            "cases",
            "cases :: web",
            "claims",
            "customers",
            "products",
            "warranty",
            "commitments",
            "calendar",
            "notifications",
            "documents",
            "engine",
            "money",
            "problems",
            "staff"
        })
@NullMarked
package io.aftersales.repairs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
