@NullMarked
package io.aftersales.staff.process;

import org.jspecify.annotations.NullMarked;
