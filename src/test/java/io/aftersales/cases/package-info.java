@NullMarked
package io.aftersales.cases;

import org.jspecify.annotations.NullMarked;
