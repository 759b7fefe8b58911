@NullMarked
package io.aftersales.money;

import org.jspecify.annotations.NullMarked;
