package io.aftersales.portal;

import io.aftersales.cases.CaseEntry;
import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ServiceMode;
import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.money.Money;
import io.aftersales.repairs.Acceptance;
import io.aftersales.repairs.Inspection;
import io.aftersales.repairs.Quote;
import io.aftersales.repairs.QuoteStatus;
import io.aftersales.repairs.RepairFile;
import io.aftersales.repairs.RepairStatus;
import io.aftersales.repairs.Visit;
import io.aftersales.repairs.VisitStatus;
import io.aftersales.repairs.Work;
import io.aftersales.repairs.WorkResult;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a customer sees of his repair, and what it waits for him to do. */
public record RepairCase(ClaimFile claim, RepairFile repair) {

    /** What brings the product to us; that it was collected is said by a replacement of the claim. */
    private static final Set<String> CAME = Set.of("PRODUCT_RECEIVED", "PRODUCT_COLLECTED");

    private static final Set<String> OF_PARTS = Set.of("PARTS_POSTED", "PARTS_ANSWERED", "PARTS_UNANSWERED");

    public String number() {
        return claim.number();
    }

    /** Returns the visit that is booked. */
    public @Nullable Visit appointment() {
        return repair.visits().stream()
                .filter(visit -> visit.status() == VisitStatus.BOOKED)
                .findFirst()
                .orElse(null);
    }

    /** Returns the quote that waits for an answer. */
    public @Nullable Quote openQuote() {
        return repair.status() == RepairStatus.QUOTED ? repair.openQuote().orElse(null) : null;
    }

    /** Returns the quote that was agreed to and counts. */
    public @Nullable Quote agreedQuote() {
        return repair.quotes().stream()
                .filter(quote -> quote.status() == QuoteStatus.CONSENTED)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Returns the last answer when no quote counts any more after it: the customer refused, or wants another plan. */
    public @Nullable Quote declinedQuote() {
        List<Quote> quotes = repair.quotes();
        Quote latest = quotes.isEmpty() ? null : quotes.get(quotes.size() - 1);
        boolean declined = latest != null
                && (latest.status() == QuoteStatus.REFUSED || latest.status() == QuoteStatus.CHANGE_WANTED);
        return declined ? latest : null;
    }

    /** Returns the status, of a repair that is over with its outcome: not every one that ends was carried out. */
    public String ended() {
        return repair.status() == RepairStatus.FINISHED && repair.outcome() != null
                ? repair.status() + "." + repair.outcome()
                : repair.status().name();
    }

    /** Returns the key of what comes next; while a repair is open, by what has happened to it so far. */
    public String next() {
        boolean byPost = repair.mode() == ServiceMode.PARTS_BY_POST;
        if (repair.status() != RepairStatus.OPEN) {
            return byPost && repair.status() == RepairStatus.CONSENTED ? "CONSENTED.post" : ended();
        }
        if (appointment() != null) {
            return "OPEN.visit";
        }
        Instant signed = repair.latestAcceptance().map(Acceptance::acceptedAt).orElse(Instant.MIN);
        boolean refused = signed.isAfter(opened());
        Instant since = refused ? signed : opened();
        boolean came = repair.visits().stream()
                .map(Visit::arrivedAt)
                .anyMatch(arrived -> arrived != null && arrived.isAfter(since));
        if (refused && !came) {
            return "OPEN.again";
        }
        if (came || here()) {
            return "OPEN.looking";
        }
        return byPost ? "OPEN.post" : "OPEN";
    }

    /** Whether the customer refused while his product was with us, so that it has to get back to him. */
    public boolean broughtBack() {
        Quote declined = declinedQuote();
        return declined != null && declined.status() == QuoteStatus.REFUSED && here();
    }

    /** Whether the product came to us for this repair, or was collected before it while none ran. */
    private boolean here() {
        boolean here = false;
        boolean running = false;
        boolean ahead = false;
        for (CaseEntry entry : claim.timeline()) {
            if (CAME.contains(entry.type())) {
                here = true;
                ahead = !running;
            } else if (entry.type().equals("REPAIR_OPENED")) {
                here = ahead;
                ahead = false;
                running = true;
            } else if (entry.type().equals("REPAIR_FINISHED")) {
                running = false;
            }
        }
        return here;
    }

    private Instant opened() {
        return last("REPAIR_OPENED").orElse(Instant.MIN);
    }

    private Optional<Instant> last(String event) {
        return claim.timeline().stream()
                .filter(entry -> entry.type().equals(event))
                .map(CaseEntry::at)
                .max(Comparator.naturalOrder());
    }

    /** Whether the result waits for what the customer says to it. */
    public boolean toSign() {
        return repair.status() == RepairStatus.INSPECTED;
    }

    /** Whether parts are on their way to the customer, who says whether they help. */
    public boolean toConfirm() {
        return repair.status() == RepairStatus.POSTED;
    }

    /** Returns what was posted last; null when nothing was. */
    public @Nullable Work sent() {
        return repair.works().stream()
                .filter(work -> work.result() == WorkResult.POSTED)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Returns the last thing on file about posted parts: that they were sent, or what was said to them. */
    Optional<CaseEntry> ofParts() {
        return claim.timeline().stream()
                .filter(entry -> OF_PARTS.contains(entry.type()))
                .reduce((earlier, later) -> later);
    }

    /** Returns what the customer said to the latest result, signed if he accepts it; null while he has not. */
    public @Nullable Acceptance signed() {
        Instant checked = repair.inspections().stream()
                .map(Inspection::inspectedAt)
                .reduce((earlier, later) -> later)
                .orElse(Instant.MAX);
        return repair.latestAcceptance()
                .filter(acceptance -> !acceptance.acceptedAt().isBefore(checked))
                .orElse(null);
    }

    /** Whether there is something to report: the work is done and was checked. */
    public boolean reported() {
        return toSign() || signed() != null;
    }

    /** Returns until when the repair is to be finished; null when nothing is promised, or it is finished. */
    public @Nullable Instant promisedAt() {
        return claim.commitments().stream()
                .filter(promise -> promise.kind() == CommitmentKind.REPAIR_COMPLETION)
                .filter(CommitmentRecord::open)
                .map(CommitmentRecord::dueAt)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Returns the rule by which it was decided who pays, with its clause if it has one; null while nothing was. */
    public @Nullable String rule() {
        return claim.latestCoverage()
                .map(decision -> decision.clause().isEmpty()
                        ? decision.ruleText()
                        : decision.ruleText() + " (" + decision.clause() + ")")
                .orElse(null);
    }

    /** Returns an amount that is given in hundredths. */
    public String money(long cents, String currency) {
        return new Money(cents, currency).label();
    }

    /** Returns the name of a part in that language where the quote or price list has one. */
    public String partName(String code) {
        return repair.quotes().stream()
                .flatMap(quote -> quote.lines().stream())
                .filter(line -> line.code().equals(code))
                .findFirst()
                .map(line -> line.name())
                .orElse(code);
    }

    static Optional<RepairCase> of(ClaimFile claim, Optional<RepairFile> repair) {
        return repair.map(file -> new RepairCase(claim, file));
    }

    /** Never shows personal data: this text may reach a log. */
    @Override
    public String toString() {
        return "RepairCase[" + number() + "]";
    }
}
