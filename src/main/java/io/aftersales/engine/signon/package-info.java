/** Login of staff at the company's own provider by OpenID Connect; off until {@code aftersales.oidc.issuer} names one. */
@NullMarked
package io.aftersales.engine.signon;

import org.jspecify.annotations.NullMarked;
