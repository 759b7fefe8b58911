/** What the tests share. */
@NullMarked
package io.aftersales.testing;

import org.jspecify.annotations.NullMarked;
