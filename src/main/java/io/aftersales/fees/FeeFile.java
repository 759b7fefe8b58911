package io.aftersales.fees;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything on file about the fees of a service.
 *
 * @param versions at least one, the oldest first; the last one counts
 * @param settled who bears the lines of the versions that finance passed
 */
public record FeeFile(
        String claimNumber,
        String currency,
        ReviewState review,
        @Nullable Instant reviewedAt,
        @Nullable String reviewedBy,
        List<SheetVersion> versions,
        List<SettledBearer> settled,
        Optional<CustomerCharge> charge) {

    public SheetVersion latest() {
        return versions.get(versions.size() - 1);
    }

    /** Returns the lines of that version with who bears them: as finance settled it, else as proposed. */
    public List<BorneLine> lines(SheetVersion version) {
        List<BorneLine> lines = new ArrayList<>();
        for (FeeLine line : version.lines()) {
            int number = lines.size() + 1;
            lines.add(settled.stream()
                    .filter(each -> each.version() == version.version() && each.lineNumber() == number)
                    .findFirst()
                    .map(each -> new BorneLine(line, each.bearer(), each.department(), true))
                    .orElseGet(() -> new BorneLine(line, line.bearer(), null, false)));
        }
        return lines;
    }

    /** Returns when and by whom it was settled who bears the lines of that version; empty as long as it is not. */
    public Optional<BearersSettled> bearersSettled(SheetVersion version) {
        return settled.stream()
                .filter(each -> each.version() == version.version())
                .findFirst()
                .map(each -> new BearersSettled(each.settledAt(), each.settledBy()));
    }

    /** Returns what each bears of the latest version; none as long as finance has not settled it (FEE-13, FEE-16). */
    public List<BorneSum> borne() {
        Map<Bearing, Long> sums = new LinkedHashMap<>();
        for (BorneLine line : lines(latest())) {
            CostBearer bearer = line.bearer();
            Long cents = line.line().internalCents();
            if (line.settled() && bearer != null && cents != null) {
                sums.merge(new Bearing(bearer, line.department()), cents, Math::addExact);
            }
        }
        return sums.entrySet().stream()
                .map(sum -> new BorneSum(sum.getKey().bearer(), sum.getKey().department(), sum.getValue()))
                .toList();
    }

    /** Never shows personal data: this text may reach a log. */
    @Override
    public String toString() {
        return "FeeFile[" + claimNumber + "]";
    }
}
