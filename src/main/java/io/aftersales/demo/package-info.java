/** What only a demonstration has: the clock that can be moved, the outbox that can be read, products and prices to try. */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {"engine", "notifications", "problems", "products", "repairs"})
@NullMarked
package io.aftersales.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
