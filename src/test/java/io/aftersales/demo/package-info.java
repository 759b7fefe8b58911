@NullMarked
package io.aftersales.demo;

import org.jspecify.annotations.NullMarked;
