package io.aftersales.surveys;

import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.products.ProductLine;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds out what a customer is asked about. */
@Component
class FollowUpSubjects {

    private final ClaimFiles claims;
    private final ServingStaff staff;
    private final Questionnaires questionnaires;
    private final FollowUpRegister register;

    FollowUpSubjects(ClaimFiles claims, ServingStaff staff, Questionnaires questionnaires, FollowUpRegister register) {
        this.claims = claims;
        this.staff = staff;
        this.questionnaires = questionnaires;
        this.register = register;
    }

    /**
     * A claim that comes to its follow-up.
     *
     * @param served whether something was carried out, or guidance solved it
     */
    record Served(ClaimFile claim, UUID customer, FollowUpSubject subject, boolean served) {

        ProductLine line() {
            return subject.productLine();
        }
    }

    Served of(String claimNumber, String by) {
        ClaimFile claim = claims.get(claimNumber);
        boolean delivered = Boolean.TRUE.equals(claim.service().serviceDelivered());
        boolean guided = Boolean.TRUE.equals(claim.service().guidanceSolved()) && !delivered;
        Optional<String> engineer = guided ? Optional.of(by) : staff.engineer(claimNumber);
        return new Served(
                claim,
                claims.customerOf(claimNumber),
                new FollowUpSubject(
                        SurveyedService.of(claim.request().kind(), guided),
                        claim.request().productLine(),
                        claim.request().model(),
                        claim.request().serialKey(),
                        engineer.orElse(null),
                        engineer.flatMap(staff::department).orElse(null)),
                delivered || guided);
    }

    FollowUp followUp(Served served, Questionnaire questionnaire) {
        return new FollowUp(
                register.ofClaim(
                        served.claim().number(),
                        served.customer(),
                        served.claim().trackingCode()),
                served.subject(),
                served.claim().customer().preferredChannel(),
                questionnaire.version(),
                register.now());
    }

    /** Returns the questions that are asked now. */
    Questionnaire questionnaire(Served served) {
        return questionnaires.current(served.subject().service());
    }

    /** Returns the questions that were asked then. */
    Questionnaire questionnaire(FollowUp followUp) {
        return questionnaires.get(followUp.subject().service(), followUp.questionnaireVersion());
    }
}
