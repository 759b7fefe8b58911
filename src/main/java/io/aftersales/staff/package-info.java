/** Who works here, in which groups, and who serves: level, skill, branch, cost centre and the account that is paid. Logins are the engine's. */
@ApplicationModule(
        displayName = "Staff",
        allowedDependencies = {"customers", "engine", "problems", "problems :: web"})
@NullMarked
package io.aftersales.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
