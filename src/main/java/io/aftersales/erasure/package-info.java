/** Erasure of personal data: asked for by customers, decided by people, refused as long as a record must stay. */
@ApplicationModule(
        displayName = "Erasure",
        allowedDependencies = {"cases", "customers", "engine", "notifications", "problems", "staff"})
@NullMarked
package io.aftersales.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
