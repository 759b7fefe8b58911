/** Service requests from intake to closing. Knows the engine only in its process package. */
@ApplicationModule(
        displayName = "Claims",
        allowedDependencies = {
            "cases",
            "cases :: web",
            "customers",
            "products",
            "warranty",
            "commitments",
            "commitments :: view",
            "calendar",
            "notifications",
            "staff",
            "engine",
            "problems"
        })
@NullMarked
package io.aftersales.claims;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
