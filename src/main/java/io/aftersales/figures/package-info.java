/**
 * The figures of the service: each defined once, in SQL, for pages, REST, spreadsheets and metrics alike. Reads what the
 * other modules keep, and changes nothing.
 */
@ApplicationModule(
        displayName = "Figures",
        allowedDependencies = {"cases", "products", "problems"})
@NullMarked
package io.aftersales.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
