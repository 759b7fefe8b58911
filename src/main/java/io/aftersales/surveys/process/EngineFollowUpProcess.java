package io.aftersales.surveys.process;

import io.aftersales.claims.ClaimChannel;
import io.aftersales.claims.RaisedComplaint;
import io.aftersales.commitments.Promised;
import io.aftersales.customers.ContactDetails;
import io.aftersales.engine.CurrentUser;
import io.aftersales.engine.WithoutRights;
import io.aftersales.surveys.FollowUpProcess;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves follow-ups through the processes in {@code processes/surveys}, and raises complaints. */
@Component
class EngineFollowUpProcess implements FollowUpProcess {

    private static final String SURVEY_ANSWERED = "surveys.answered";
    private static final String WAIT_OVER = "surveys.waitOver";
    private static final String CATEGORY = "SERVICE";

    private final RuntimeService runtime;
    private final IdentityService identities;
    private final OutcomeLimit outcomes;

    EngineFollowUpProcess(RuntimeService runtime, IdentityService identities, OutcomeLimit outcomes) {
        this.runtime = runtime;
        this.identities = identities;
        this.outcomes = outcomes;
    }

    @Override
    public void answered(String number, @Nullable Instant problemDueAt) {
        Map<String, Object> facts = new HashMap<>(FollowUpVariables.problem(problemDueAt));
        if (problemDueAt == null) {
            facts.putAll(outcomes.fromNow());
        }
        WithoutRights.run(
                identities,
                () -> runtime.createMessageCorrelation(SURVEY_ANSWERED)
                        .processInstanceBusinessKey(number)
                        .setVariables(facts)
                        .correlateAll());
    }

    @Override
    public void start(String number) {
        WithoutRights.run(
                identities,
                () -> runtime.startProcessInstanceByKey(
                        "follow-up", number, Map.ofEntries(FollowUpVariables.FOLLOW_UP_NUMBER.is(number))));
    }

    @Override
    public void awaitHandOver(String claimNumber, Promised promised) {
        WithoutRights.run(
                identities,
                () -> runtime.startProcessInstanceByKey(
                        "early-follow-up",
                        claimNumber,
                        Map.ofEntries(
                                FollowUpVariables.FOLLOW_UP_NUMBER.is(claimNumber),
                                FollowUpVariables.FOLLOW_UP_COMMITMENT_ID.is(
                                        promised.id().toString()),
                                FollowUpVariables.FOLLOW_UP_WARN_AT.is(
                                        promised.warnAt().toString()),
                                FollowUpVariables.FOLLOW_UP_DUE_AT.is(
                                        promised.dueAt().toString()))));
    }

    @Override
    public void waitOver(String claimNumber) {
        WithoutRights.run(
                identities,
                () -> runtime.createMessageCorrelation(WAIT_OVER)
                        .processInstanceBusinessKey(claimNumber)
                        .correlateAll());
    }

    @Override
    public String raiseComplaint(@Nullable String claimNumber, Complainant complainant, String content) {
        Map<String, Object> said = claimNumber == null
                ? said(complainant, content)
                : new RaisedComplaint(claimNumber, CATEGORY, content).variables();
        Map<String, Object> taken = RaisedComplaint.takenBy(CurrentUser.name(identities), said);
        // its first step has given it its number by then
        return WithoutRights.get(
                identities,
                () -> runtime.createMessageCorrelation(RaisedComplaint.MESSAGE)
                        .setVariables(taken)
                        .correlateStartMessage()
                        .getBusinessKey());
    }

    /** Who complains and of what, where no claim tells it. */
    private static Map<String, Object> said(Complainant complainant, String content) {
        ContactDetails contact = complainant.contact();
        Map<String, Object> said = new HashMap<>();
        said.put(RaisedComplaint.ABOUT_NO_CLAIM, true);
        said.put("privateChannel", ClaimChannel.OTHER.name());
        said.put("privateCategory", CATEGORY);
        said.put("privateContent", content);
        // vehicles need one, and what he says is what he wants
        said.put("privateDemand", content);
        said.put("privateCustomerName", contact.name());
        said.put("privatePreferredChannel", contact.preferredChannel().name());
        said.put("privateLocale", contact.locale().name().toLowerCase(Locale.ROOT));
        said.put("privateProductLine", complainant.line().name());
        putIfKnown(said, "privateCustomerPhone", contact.phone());
        putIfKnown(said, "privateCustomerEmail", contact.email());
        putIfKnown(said, "privateCustomerAddress", contact.address());
        putIfKnown(said, "privateProductModel", complainant.model());
        putIfKnown(said, "privateSerialNumber", complainant.serialNumber());
        return said;
    }

    private static void putIfKnown(Map<String, Object> said, String field, @Nullable String value) {
        if (value != null) {
            said.put(field, value);
        }
    }
}
