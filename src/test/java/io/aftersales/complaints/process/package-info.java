@NullMarked
package io.aftersales.complaints.process;

import org.jspecify.annotations.NullMarked;
