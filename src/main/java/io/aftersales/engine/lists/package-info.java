/** What lists of tasks cost where a group has very many: counts end at a number that nobody pages through. */
@NullMarked
package io.aftersales.engine.lists;

import org.jspecify.annotations.NullMarked;
