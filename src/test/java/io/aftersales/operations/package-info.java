@NullMarked
package io.aftersales.operations;

import org.jspecify.annotations.NullMarked;
