package io.aftersales.surveys;

import io.aftersales.products.ProductLine;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is asked about; never changed afterwards. Results are counted by it.
 *
 * @param model as the customer or the unit names it
 * @param engineer user who served
 * @param department cost centre of the engineer
 */
@Embeddable
record FollowUpSubject(
        @Enumerated(EnumType.STRING) SurveyedService service,
        @Enumerated(EnumType.STRING) ProductLine productLine,
        @Nullable String model,
        @Nullable String serialKey,
        @Nullable String engineer,
        @Nullable String department) {}
