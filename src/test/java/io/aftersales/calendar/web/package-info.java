@NullMarked
package io.aftersales.calendar.web;

import org.jspecify.annotations.NullMarked;
