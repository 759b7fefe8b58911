@NullMarked
package io.aftersales.staff;

import org.jspecify.annotations.NullMarked;
