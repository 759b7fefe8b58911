/** The picture of all processes in the README, drawn from their models. */
@NullMarked
package io.aftersales.landscape;

import org.jspecify.annotations.NullMarked;
