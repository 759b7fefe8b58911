/** Follow-up of customers after service and from time to time, with satisfaction surveys. */
@ApplicationModule(
        displayName = "Surveys",
        allowedDependencies = {
            "cases",
            "cases :: web",
            "claims",
            "repairs",
            "staff",
            "customers",
            "products",
            "commitments",
            "notifications",
            "engine",
            "problems",
            "problems :: web"
        })
@NullMarked
package io.aftersales.surveys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
