/** Tests of what staff see in the web applications of the engine. */
@NullMarked
package io.aftersales.engine.webapps;

import org.jspecify.annotations.NullMarked;
