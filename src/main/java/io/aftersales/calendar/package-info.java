/** Working days: which day counts, when a promise ends, and why. */
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {"problems"})
@NullMarked
package io.aftersales.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
