@NullMarked
package io.aftersales.retention.process;

import org.jspecify.annotations.NullMarked;
