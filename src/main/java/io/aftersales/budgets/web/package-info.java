/** Budgets and their reviews over REST. */
@NullMarked
package io.aftersales.budgets.web;

import org.jspecify.annotations.NullMarked;
