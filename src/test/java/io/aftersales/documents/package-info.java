@NullMarked
package io.aftersales.documents;

import org.jspecify.annotations.NullMarked;
