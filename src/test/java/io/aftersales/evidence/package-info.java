@NullMarked
package io.aftersales.evidence;

import org.jspecify.annotations.NullMarked;
