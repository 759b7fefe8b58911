package io.aftersales.reimbursements;

import io.aftersales.claims.ServiceFinished;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Expenses start when a service was finished (EXP-01), in the transaction that recorded it. */
@Component
class ServiceFinishedListener {

    private final ExpenseWindows windows;

    ServiceFinishedListener(ExpenseWindows windows) {
        this.windows = windows;
    }

    @EventListener
    void open(ServiceFinished finished) {
        windows.open(finished.claimNumber(), finished.at());
    }
}
