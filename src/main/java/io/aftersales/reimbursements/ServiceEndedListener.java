package io.aftersales.reimbursements;

import io.aftersales.claims.ServiceEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Expenses start when a service is over (EXP-01), in the transaction that recorded it. */
@Component
class ServiceEndedListener {

    private final ExpenseWindows windows;

    ServiceEndedListener(ExpenseWindows windows) {
        this.windows = windows;
    }

    @EventListener
    void open(ServiceEnded ended) {
        windows.open(ended.claimNumber(), ended.at());
    }
}
