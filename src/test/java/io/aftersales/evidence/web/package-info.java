@NullMarked
package io.aftersales.evidence.web;

import org.jspecify.annotations.NullMarked;
