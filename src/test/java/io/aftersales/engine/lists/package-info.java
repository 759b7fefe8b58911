@NullMarked
package io.aftersales.engine.lists;

import org.jspecify.annotations.NullMarked;
