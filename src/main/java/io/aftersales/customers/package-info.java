/** Who the customer is: contact data, encrypted at rest and found by keyed hash. */
@ApplicationModule(
        displayName = "Customers",
        allowedDependencies = {"problems"})
@NullMarked
package io.aftersales.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
