/** Tests of the complaints. */
@NullMarked
package io.aftersales.complaints;

import org.jspecify.annotations.NullMarked;
