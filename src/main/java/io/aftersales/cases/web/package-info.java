/** What the addresses of all cases share: how much is taken in, in which language, and how it is described. */
@NullMarked
package io.aftersales.cases.web;

import org.jspecify.annotations.NullMarked;
