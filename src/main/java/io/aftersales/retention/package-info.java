/**
 * How long cases are kept, and their removal when that time is over: each module says by {@link
 * io.aftersales.customers.CaseRows} what it holds, and takes its own rows away.
 */
@ApplicationModule(
        displayName = "Retention",
        allowedDependencies = {"cases", "customers", "erasure", "engine", "problems"})
@NullMarked
package io.aftersales.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
