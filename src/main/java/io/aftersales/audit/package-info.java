/** What auditors read inside Cockpit: finished instances, the way they took, who did what, and the promises beside it. */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"cases", "commitments", "problems"})
@NullMarked
package io.aftersales.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
