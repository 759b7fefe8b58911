@NullMarked
package io.aftersales.erasure;

import org.jspecify.annotations.NullMarked;
