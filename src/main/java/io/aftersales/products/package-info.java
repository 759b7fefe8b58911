/** What is serviced: product lines and categories. */
@ApplicationModule(
        displayName = "Products",
        allowedDependencies = {"customers", "problems", "problems :: web"})
@NullMarked
package io.aftersales.products;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
