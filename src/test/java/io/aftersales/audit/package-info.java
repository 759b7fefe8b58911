@NullMarked
package io.aftersales.audit;

import org.jspecify.annotations.NullMarked;
