@NullMarked
package io.aftersales.staff.web;

import org.jspecify.annotations.NullMarked;
