/** Pages for staff, beside Tasklist and Cockpit. */
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {
            "cases",
            "claims",
            "complaints",
            "engine :: pages",
            "commitments",
            "calendar",
            "customers",
            "products",
            "notifications",
            "problems"
        })
@NullMarked
package io.aftersales.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
