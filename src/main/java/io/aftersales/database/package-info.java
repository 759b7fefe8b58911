/** The database that comes with the program when none is configured: real PostgreSQL binaries, kept between runs. */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
@NullMarked
package io.aftersales.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
