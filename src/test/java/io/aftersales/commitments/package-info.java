@NullMarked
package io.aftersales.commitments;

import org.jspecify.annotations.NullMarked;
