package io.aftersales.replacements;

import io.aftersales.testing.TableUnderTest;
import java.util.Map;

/** The decision tables of replacements, as they are in the repository. */
final class TablesOfTheRepository implements ReplacementRules {

    private final TableUnderTest eligibility = new TableUnderTest("replacements", "replacement-eligibility");
    private final TableUnderTest approval = new TableUnderTest("replacements", "compensation-approval");

    @Override
    public Answer entitlement(Question question) {
        Map<String, Object> row = eligibility
                .rows(Map.of(
                        "wish", question.wish().name(),
                        "warrantyState", question.warrantyState().name(),
                        "condition", question.condition().name(),
                        "specialReason", question.specialReason(),
                        "lawful", question.lawful()))
                .get(0);
        return new Answer(
                EntitlementDecision.valueOf(String.valueOf(row.get("entitlement"))),
                EntitlementGround.valueOf(String.valueOf(row.get("ground"))),
                String.valueOf(row.get("clause")));
    }

    @Override
    public String approvingGroup(OfferKind kind, long amountCents, long months) {
        return String.valueOf(approval.answer(
                "group", Map.of("offerKind", kind.name(), "amountCents", amountCents, "months", months)));
    }
}
