/** Receipts of gateways over REST. */
@NullMarked
package io.aftersales.notifications.web;

import org.jspecify.annotations.NullMarked;
