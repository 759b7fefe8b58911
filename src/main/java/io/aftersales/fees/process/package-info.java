@NullMarked
package io.aftersales.fees.process;

import org.jspecify.annotations.NullMarked;
