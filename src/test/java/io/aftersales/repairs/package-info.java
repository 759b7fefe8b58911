/** Tests of the repairs. */
@NullMarked
package io.aftersales.repairs;

import org.jspecify.annotations.NullMarked;
