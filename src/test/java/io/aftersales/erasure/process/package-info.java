@NullMarked
package io.aftersales.erasure.process;

import org.jspecify.annotations.NullMarked;
