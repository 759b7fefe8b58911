@NullMarked
package io.aftersales.products;

import org.jspecify.annotations.NullMarked;
