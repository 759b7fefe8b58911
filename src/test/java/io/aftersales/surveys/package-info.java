@NullMarked
package io.aftersales.surveys;

import org.jspecify.annotations.NullMarked;
