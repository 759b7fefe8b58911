@NullMarked
package io.aftersales.commitments.process;

import org.jspecify.annotations.NullMarked;
