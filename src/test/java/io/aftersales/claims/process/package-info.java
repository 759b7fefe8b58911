@NullMarked
package io.aftersales.claims.process;

import org.jspecify.annotations.NullMarked;
