@NullMarked
package io.aftersales.figures;

import org.jspecify.annotations.NullMarked;
