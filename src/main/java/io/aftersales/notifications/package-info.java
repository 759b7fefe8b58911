/** Messages to customers and staff: templates, channels, outbox, delivery log. */
@ApplicationModule(
        displayName = "Notifications",
        allowedDependencies = {"customers", "engine", "problems"})
@NullMarked
package io.aftersales.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
