@NullMarked
package io.aftersales.engine.acquisition;

import org.jspecify.annotations.NullMarked;
