@NullMarked
package io.aftersales.replacements.process;

import org.jspecify.annotations.NullMarked;
