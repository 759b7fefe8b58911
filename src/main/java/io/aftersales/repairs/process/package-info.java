@NullMarked
package io.aftersales.repairs.process;

import org.jspecify.annotations.NullMarked;
