package io.aftersales.complaints;

import io.aftersales.cases.CustomerFields;
import io.aftersales.cases.Dates;
import io.aftersales.money.Amounts;
import io.aftersales.money.Money;
import io.aftersales.problems.Problems;
import io.aftersales.products.ProductLine;
import io.aftersales.repairs.ConsentChannel;
import io.aftersales.repairs.PricedPositions;
import io.aftersales.repairs.QuoteLine;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks what a customer shall bear of the repair of damage: what it costs, and that he has consented to it before,
 * unless it is negotiated first (F16).
 */
@Component
class DamageCheck {

    /** Ten million of the currency. */
    private static final long MOST_CENTS = 1_000_000_000L;

    private final PricedPositions prices;
    private final Clock clock;

    DamageCheck(PricedPositions prices, Clock clock) {
        this.prices = prices;
        this.clock = clock;
    }

    /**
     * What the customer bears.
     *
     * @param positions of the price list; none where the amount was agreed before
     * @param reply null where he was not asked
     */
    record Borne(
            long cents, List<QuoteLine> positions, @Nullable ChargeReply reply) {}

    /** Returns what the customer bears; empty when he bears nothing, or something is wrong and a problem noted. */
    Optional<Borne> read(Complaint complaint, ChargeReport report, Problems problems) {
        boolean listed = given(report.positions());
        boolean agreed = given(report.cost());
        Optional<ChargeAnswer> answer = listed
                ? problems.requiredOneOf("chargeAnswer", report.answer(), ChargeAnswer.class)
                : problems.oneOf("chargeAnswer", report.answer(), ChargeAnswer.class);
        if (!listed && !agreed) {
            if (answer.isPresent() && answer.get() != ChargeAnswer.NOTHING) {
                problems.reject("positions", null, "complaints.charge.needed");
            }
            return Optional.empty();
        }
        List<QuoteLine> positions = listed ? positions(complaint, report, problems) : List.of();
        Optional<Long> cents =
                agreed ? Amounts.typed("cost", report.cost(), 1, MOST_CENTS, problems) : sum(positions, problems);
        if (listed && agreed) {
            problems.reject("cost", report.cost(), "complaints.charge.bases");
        }
        if (cents.isPresent() && complaint.settlement().causeClass() == CauseClass.QUALITY) {
            String cost = agreed ? report.cost() : report.positions();
            problems.reject(agreed ? "cost" : "positions", cost, "complaints.cost.quality");
        }
        Optional<ChargeReply> reply = answer.flatMap(said -> reply(complaint, said, report, problems));
        return cents.map(borne -> new Borne(borne, positions, reply.orElse(null)));
    }

    private List<QuoteLine> positions(Complaint complaint, ChargeReport report, Problems problems) {
        ProductLine line = complaint.record().productLine();
        return prices.read("positions", report.positions(), line, complaint.customerId(), problems);
    }

    private static Optional<Long> sum(List<QuoteLine> positions, Problems problems) {
        if (positions.isEmpty()) {
            return Optional.empty();
        }
        long cents = positions.stream().mapToLong(QuoteLine::cents).reduce(0, Math::addExact);
        if (cents < 1 || cents > MOST_CENTS) {
            problems.reject("positions", Money.text(cents), "money.amount", Money.text(1), Money.text(MOST_CENTS));
            return Optional.empty();
        }
        return Optional.of(cents);
    }

    private Optional<ChargeReply> reply(
            Complaint complaint, ChargeAnswer answer, ChargeReport report, Problems problems) {
        if (answer == ChargeAnswer.NOTHING) {
            problems.reject("chargeAnswer", answer, "complaints.charge.nothing");
            return Optional.empty();
        }
        if (answer == ChargeAnswer.UNDER_CONTRACT) {
            if (complaint.record().productLine() != ProductLine.MACHINERY) {
                problems.reject("chargeAnswer", answer, "complaints.charge.consent");
            }
            return Optional.empty();
        }
        Optional<Instant> at = answeredAt(complaint, report, problems);
        var channel = problems.requiredOneOf("answerChannel", report.answerChannel(), ConsentChannel.class);
        var givenBy = problems.required("answeredBy", report.answeredBy(), CustomerFields.MAX_NAME_LENGTH);
        Optional<String> reason = answer == ChargeAnswer.DISPUTED
                ? problems.required("disputeReason", report.disputeReason(), ComplaintCheck.MAX_TEXT_LENGTH)
                : Optional.empty();
        return at.isEmpty() || channel.isEmpty() || givenBy.isEmpty()
                ? Optional.empty()
                : Optional.of(new ChargeReply(at.get(), channel.get(), givenBy.get(), reason.orElse(null)));
    }

    /** Returns when he answered: before the damage is recorded as repaired, and not before the day of his complaint. */
    private Optional<Instant> answeredAt(Complaint complaint, ChargeReport report, Problems problems) {
        Optional<Instant> at = Dates.requiredTime("answeredAt", report.answeredAt(), clock.getZone(), problems);
        if (at.isPresent() && at.get().isAfter(clock.instant())) {
            problems.reject("answeredAt", report.answeredAt(), "problem.future");
        } else if (at.isPresent() && at.get().isBefore(startOfDay(complaint.receivedAt()))) {
            problems.reject("answeredAt", report.answeredAt(), "complaints.extension.toldBefore");
        }
        return at;
    }

    private Instant startOfDay(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone())
                .atStartOfDay(clock.getZone())
                .toInstant();
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
