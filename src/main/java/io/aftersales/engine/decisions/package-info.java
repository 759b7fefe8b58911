/** What a row of a decision table costs: FEEL is asked once for what cannot change. */
@NullMarked
package io.aftersales.engine.decisions;

import org.jspecify.annotations.NullMarked;
