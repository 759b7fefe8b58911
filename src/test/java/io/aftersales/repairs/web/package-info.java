/** Tests of repairs over HTTP. */
@NullMarked
package io.aftersales.repairs.web;

import org.jspecify.annotations.NullMarked;
