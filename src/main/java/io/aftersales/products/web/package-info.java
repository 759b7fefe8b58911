/** Master data of the products over REST. */
@NullMarked
package io.aftersales.products.web;

import org.jspecify.annotations.NullMarked;
