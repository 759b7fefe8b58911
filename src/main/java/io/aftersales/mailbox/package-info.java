/** Mails to the service address: they open claims, or add to cases. */
@ApplicationModule(
        displayName = "Mailbox",
        allowedDependencies = {"cases", "claims", "complaints", "customers", "notifications", "problems"})
@NullMarked
package io.aftersales.mailbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
