@NullMarked
package io.aftersales.commitments.web;

import org.jspecify.annotations.NullMarked;
