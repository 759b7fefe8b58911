/** The application: it starts the modules and knows nothing else. */
@NullMarked
package io.aftersales;

import org.jspecify.annotations.NullMarked;
