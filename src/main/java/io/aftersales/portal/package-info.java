/** Pages for customers. */
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {
            "calendar",
            "cases",
            "cases :: web",
            "claims",
            "commitments",
            "complaints",
            "customers",
            "documents",
            "erasure",
            "fees",
            "notifications",
            "money",
            "problems",
            "products",
            "repairs",
            "replacements",
            "surveys",
            "warranty"
        })
@NullMarked
package io.aftersales.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
