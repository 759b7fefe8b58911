/** Pages for customers. */
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {"cases :: web", "claims", "customers", "repairs", "surveys", "warranty", "commitments", "problems"})
@NullMarked
package io.aftersales.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
