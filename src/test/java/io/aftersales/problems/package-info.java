@NullMarked
package io.aftersales.problems;

import org.jspecify.annotations.NullMarked;
