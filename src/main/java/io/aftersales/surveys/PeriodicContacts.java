package io.aftersales.surveys;

import io.aftersales.cases.CaseKind;
import io.aftersales.cases.CaseNumbers;
import io.aftersales.customers.CustomerDesk;
import io.aftersales.products.OwnedUnit;
import org.springframework.stereotype.Component;

/** Begins a contact with a user that no service came before. */
@Component
class PeriodicContacts {

    private final FollowUpRegister register;
    private final FollowUpPromises promises;
    private final FollowUpInvitation invitation;
    private final Questionnaires questionnaires;
    private final CaseNumbers numbers;
    private final CustomerDesk customers;
    private final FollowUpProcess process;

    PeriodicContacts(
            FollowUpRegister register,
            FollowUpPromises promises,
            FollowUpInvitation invitation,
            Questionnaires questionnaires,
            CaseNumbers numbers,
            CustomerDesk customers,
            FollowUpProcess process) {
        this.register = register;
        this.promises = promises;
        this.invitation = invitation;
        this.questionnaires = questionnaires;
        this.numbers = numbers;
        this.customers = customers;
        this.process = process;
    }

    void begin(OwnedUnit unit, String by) {
        String number = numbers.take(CaseKind.FOLLOW_UP, register::taken);
        FollowUp followUp = register.add(new FollowUp(
                register.ofUser(number, unit.ownerId()),
                new FollowUpSubject(
                        SurveyedService.PERIODIC,
                        unit.productLine(),
                        unit.model(),
                        unit.serialNumber().value(),
                        null,
                        null),
                customers.contact(unit.ownerId()).preferredChannel(),
                questionnaires.current(SurveyedService.PERIODIC).version(),
                register.now()));
        invitation.ask(followUp, promises.fromTimeToTime(number, unit.productLine(), register.now()), by);
        process.start(number);
    }
}
