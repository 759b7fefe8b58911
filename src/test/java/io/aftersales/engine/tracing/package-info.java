@NullMarked
package io.aftersales.engine.tracing;

import org.jspecify.annotations.NullMarked;
