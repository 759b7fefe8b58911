/** The history over HTTP, as the pages in Cockpit ask for it. Nothing here changes anything. */
@NullMarked
package io.aftersales.audit.web;

import org.jspecify.annotations.NullMarked;
