/** The process engine as a product: its settings, clock, identities, typed variables and guards. Knows no business rule. */
@ApplicationModule(
        displayName = "Engine",
        allowedDependencies = {"problems"})
@NullMarked
package io.aftersales.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
