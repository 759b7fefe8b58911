/** From clause to test and back: which rows of the requirements catalogue are proved, and by what. */
@NullMarked
package io.aftersales.traceability;

import org.jspecify.annotations.NullMarked;
