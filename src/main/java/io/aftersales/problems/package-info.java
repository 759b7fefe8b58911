/** Errors as users and clients read them: field, value, expectation, in their language. */
@ApplicationModule(
        displayName = "Problems",
        allowedDependencies = {})
@NullMarked
package io.aftersales.problems;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
