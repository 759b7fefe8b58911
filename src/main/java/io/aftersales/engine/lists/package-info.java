/**
 * What counts cost where there is very much: those of tasks end at a number that nobody pages through, those of steps read
 * each token once.
 */
@NullMarked
package io.aftersales.engine.lists;

import org.jspecify.annotations.NullMarked;
