package io.aftersales.evidence;

import io.aftersales.audit.CaseInstances;
import io.aftersales.cases.Attachments;
import io.aftersales.cases.CaseKind;
import io.aftersales.cases.CaseTimeline;
import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.commitments.CommitmentExplanations;
import io.aftersales.commitments.CommitmentLedger;
import io.aftersales.complaints.ComplaintFiles;
import io.aftersales.customers.CustomerDesk;
import io.aftersales.fees.FeeSheets;
import io.aftersales.notifications.OutboxReader;
import io.aftersales.problems.Refused;
import io.aftersales.products.InstalledUnit;
import io.aftersales.products.InstalledUnits;
import io.aftersales.products.SerialNumber;
import io.aftersales.reimbursements.ExpenseFiles;
import io.aftersales.repairs.RepairFiles;
import io.aftersales.replacements.ReplacementFiles;
import io.aftersales.surveys.FollowUpFile;
import io.aftersales.surveys.FollowUpFiles;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything on file about a case, by the name under which the package has it. */
@Component
class CaseContents {

    private final Files files;
    private final Shared shared;

    CaseContents(Files files, Shared shared) {
        this.files = files;
        this.shared = shared;
    }

    /** What each kind of case has on file. */
    @Component
    record Files(
            ClaimFiles claims,
            RepairFiles repairs,
            ReplacementFiles replacements,
            FeeSheets fees,
            FollowUpFiles followUps,
            ComplaintFiles complaints,
            ExpenseFiles expenses,
            InstalledUnits units) {}

    /** What all kinds of cases have. */
    @Component
    record Shared(
            CommitmentLedger promises,
            CommitmentExplanations explanations,
            CaseTimeline timeline,
            OutboxReader messages,
            Attachments attachments,
            CaseInstances instances,
            CustomerDesk customers) {}

    /**
     * Returns everything.
     *
     * @param by who asks; expense claims are shown to those only who may see them
     * @throws Refused if there is no such case
     */
    Map<String, Object> of(String number, String by, Locale locale) {
        CaseKind kind = CaseKind.of(number).orElseThrow(() -> unknown(number));
        Map<String, Object> contents = new TreeMap<>();
        switch (kind) {
            case CLAIM -> claim(files.claims().get(number), contents);
            case COMPLAINT -> put(contents, "complaint", files.complaints().get(number));
            case EXPENSE_CLAIM -> put(contents, "expenseClaim", files.expenses().get(number, by));
            case FOLLOW_UP -> followUp(number, contents);
            default -> throw unknown(number);
        }
        put(contents, "number", number);
        put(contents, "kind", kind.name());
        put(contents, "promises", shared.promises().of(number));
        put(contents, "explanations", shared.explanations().explainAll(number, locale));
        put(contents, "timeline", shared.timeline().of(number));
        put(contents, "messages", shared.messages().about(number));
        put(contents, "files", shared.attachments().list(number));
        put(contents, "processes", shared.instances().of(number));
        return contents;
    }

    private void claim(ClaimFile claim, Map<String, Object> contents) {
        String number = claim.number();
        put(contents, "claim", claim);
        put(contents, "repair", files.repairs().find(number).orElse(null));
        put(contents, "replacements", files.replacements().of(number));
        put(contents, "fees", files.fees().find(number).orElse(null));
        put(contents, "followUp", files.followUps().find(number).orElse(null));
        put(contents, "complaints", files.complaints().about(number));
        put(contents, "unit", unit(claim).orElse(null));
    }

    private Optional<InstalledUnit> unit(ClaimFile claim) {
        return SerialNumber.of(claim.request().serialNumber()).flatMap(files.units()::find);
    }

    private void followUp(String number, Map<String, Object> contents) {
        FollowUpFile followUp = files.followUps().find(number).orElseThrow(() -> unknown(number));
        put(contents, "followUp", followUp);
        put(contents, "customer", shared.customers().contact(followUp.customerId()));
    }

    private static void put(Map<String, Object> contents, String name, @Nullable Object part) {
        if (part != null) {
            contents.put(name, part);
        }
    }

    private static Refused unknown(String number) {
        return new Refused(Refused.Kind.UNKNOWN, "evidence.case.unknown", number);
    }
}
