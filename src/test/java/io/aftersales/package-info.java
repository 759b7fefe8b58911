/** Tests of the application as a whole. */
@NullMarked
package io.aftersales;

import org.jspecify.annotations.NullMarked;
