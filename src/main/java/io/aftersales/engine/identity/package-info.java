@NullMarked
package io.aftersales.engine.identity;

import org.jspecify.annotations.NullMarked;
