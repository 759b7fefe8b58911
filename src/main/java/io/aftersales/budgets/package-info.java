/** What after-sales may spend: budgets by cost centre and period, what is committed, spent and left. */
@ApplicationModule(
        displayName = "Budgets",
        allowedDependencies = {"cases", "calendar", "notifications", "engine", "problems"})
@NullMarked
package io.aftersales.budgets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
