@NullMarked
package io.aftersales.customers;

import org.jspecify.annotations.NullMarked;
