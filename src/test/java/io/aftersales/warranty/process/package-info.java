@NullMarked
package io.aftersales.warranty.process;

import org.jspecify.annotations.NullMarked;
