@NullMarked
package io.aftersales.surveys.process;

import org.jspecify.annotations.NullMarked;
