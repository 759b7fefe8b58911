/** Tests of the pages for customers. */
@NullMarked
package io.aftersales.portal;

import org.jspecify.annotations.NullMarked;
