/**
 * What operators watch: metrics of promises, messages, jobs and incidents, and the health of what surrounds the
 * application. Reads what the other modules keep, and changes nothing.
 */
@ApplicationModule(
        displayName = "Operations",
        allowedDependencies = {"problems"})
@NullMarked
package io.aftersales.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
