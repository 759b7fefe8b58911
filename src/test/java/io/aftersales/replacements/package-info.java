@NullMarked
package io.aftersales.replacements;

import org.jspecify.annotations.NullMarked;
