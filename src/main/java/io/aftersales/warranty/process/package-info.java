/** The tables in {@code processes/warranty}. */
@NullMarked
package io.aftersales.warranty.process;

import org.jspecify.annotations.NullMarked;
