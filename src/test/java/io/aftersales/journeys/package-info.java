/** Whole runs through the application as its users meet it: over HTTP, on the real database. */
@NullMarked
package io.aftersales.journeys;

import org.jspecify.annotations.NullMarked;
