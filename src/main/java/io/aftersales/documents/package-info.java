/** Papers for customers and staff as PDF: one data set, several prints. Knows nothing of the cases it prints. */
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"money", "problems"})
@NullMarked
package io.aftersales.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
