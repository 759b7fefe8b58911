/** Tests of the claims over HTTP. */
@NullMarked
package io.aftersales.claims.web;

import org.jspecify.annotations.NullMarked;
