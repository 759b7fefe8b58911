/** Tests of the pages for staff. */
@NullMarked
package io.aftersales.desk;

import org.jspecify.annotations.NullMarked;
