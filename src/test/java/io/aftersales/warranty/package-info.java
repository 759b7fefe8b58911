@NullMarked
package io.aftersales.warranty;

import org.jspecify.annotations.NullMarked;
