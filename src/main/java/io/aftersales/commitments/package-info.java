/** Promises: what was promised until when, by which clause, and what became of it. */
@ApplicationModule(
        displayName = "Commitments",
        allowedDependencies = {"calendar", "customers", "notifications", "engine", "problems", "staff"})
@NullMarked
package io.aftersales.commitments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
