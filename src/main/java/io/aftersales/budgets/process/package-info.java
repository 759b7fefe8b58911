@NullMarked
package io.aftersales.budgets.process;

import org.jspecify.annotations.NullMarked;
