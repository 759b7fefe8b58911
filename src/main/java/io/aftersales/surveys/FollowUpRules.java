package io.aftersales.surveys;

import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.products.ProductLine;

/** What process owners may change of follow-ups: the tables in {@code processes/surveys}. */
public interface FollowUpRules {

    /**
     * Returns the row of {@code follow-up-policy.dmn}.
     *
     * @throws IllegalStateException if there is none
     */
    FollowUpPolicy policy(Channel preferred, boolean periodic);

    /** Returns after how many days users of that product line are asked again; 0 where they are not. */
    long cycleDays(ProductLine line);
}
