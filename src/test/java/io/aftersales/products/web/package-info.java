@NullMarked
package io.aftersales.products.web;

import org.jspecify.annotations.NullMarked;
