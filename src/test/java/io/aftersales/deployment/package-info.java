/** The files that operators start the application with. */
@NullMarked
package io.aftersales.deployment;

import org.jspecify.annotations.NullMarked;
