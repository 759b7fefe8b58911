@NullMarked
package io.aftersales.operations.tracing;

import org.jspecify.annotations.NullMarked;
