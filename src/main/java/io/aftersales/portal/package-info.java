/** Pages for customers. */
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {"problems"})
@NullMarked
package io.aftersales.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
