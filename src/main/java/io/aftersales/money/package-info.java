/** Amounts of money: how they are kept, read and written, in one place. */
@ApplicationModule(displayName = "Money", allowedDependencies = "problems")
@NullMarked
package io.aftersales.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
