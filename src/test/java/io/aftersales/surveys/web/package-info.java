@NullMarked
package io.aftersales.surveys.web;

import org.jspecify.annotations.NullMarked;
