@NullMarked
package io.aftersales.mailbox;

import org.jspecify.annotations.NullMarked;
