@NullMarked
package io.aftersales.calendar;

import org.jspecify.annotations.NullMarked;
