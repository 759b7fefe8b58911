/** What staff see and do in a real browser. */
@NullMarked
package io.aftersales.pages;

import org.jspecify.annotations.NullMarked;
