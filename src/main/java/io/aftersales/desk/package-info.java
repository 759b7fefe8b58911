/** Pages for staff. */
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {"claims", "commitments", "customers", "engine", "problems"})
@NullMarked
package io.aftersales.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
