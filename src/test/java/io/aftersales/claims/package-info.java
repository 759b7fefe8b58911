/** Tests of the claims. */
@NullMarked
package io.aftersales.claims;

import org.jspecify.annotations.NullMarked;
