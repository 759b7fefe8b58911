@NullMarked
package io.aftersales.problems.web;

import org.jspecify.annotations.NullMarked;
