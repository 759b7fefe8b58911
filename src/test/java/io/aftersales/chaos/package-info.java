/** Killed nodes, broken databases, dead mail servers and wrong clocks: nothing is lost, nothing happens twice. */
@NullMarked
package io.aftersales.chaos;

import org.jspecify.annotations.NullMarked;
