@NullMarked
package io.aftersales.budgets;

import org.jspecify.annotations.NullMarked;
