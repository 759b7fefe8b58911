/** Who bears a fault: warranty, guarantee on repairs, goodwill, and what the law adds. Every decision is kept. */
@ApplicationModule(
        displayName = "Warranty",
        allowedDependencies = {"products", "customers", "engine", "problems"})
@NullMarked
package io.aftersales.warranty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
