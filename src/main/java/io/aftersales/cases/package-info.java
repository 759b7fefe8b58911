/**
 * What is common to all cases: numbers, timelines, submissions that may be repeated, tracking codes, and the fields that
 * people fill in.
 */
@ApplicationModule(
        displayName = "Cases",
        allowedDependencies = {"customers", "products", "problems"})
@NullMarked
package io.aftersales.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
