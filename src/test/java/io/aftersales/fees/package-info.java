@NullMarked
package io.aftersales.fees;

import org.jspecify.annotations.NullMarked;
