/** Tests of the engine as it is set up for the product. */
@NullMarked
package io.aftersales.engine;

import org.jspecify.annotations.NullMarked;
