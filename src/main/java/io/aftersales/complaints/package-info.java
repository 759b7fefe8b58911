/**
 * Complaints: received and never refused, acknowledged, classified, investigated, settled within 15 working days or
 * extended in the open, and the result told.
 */
@ApplicationModule(
        displayName = "Complaints",
        allowedDependencies = {
            "calendar",
            "cases",
            "cases::web",
            "claims",
            "commitments",
            "commitments::view",
            "customers",
            "engine",
            "notifications",
            "money",
            "problems",
            "products",
            "repairs",
            "staff",
            "warranty"
        })
@NullMarked
package io.aftersales.complaints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
