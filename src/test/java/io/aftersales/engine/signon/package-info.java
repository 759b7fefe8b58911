@NullMarked
package io.aftersales.engine.signon;

import org.jspecify.annotations.NullMarked;
