/** What only a demonstration has: the clock that can be moved, the outbox that can be read, products, prices, staff and budgets to try. */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {"budgets", "engine", "fees", "notifications", "problems", "products", "repairs", "staff"
        })
@NullMarked
package io.aftersales.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
