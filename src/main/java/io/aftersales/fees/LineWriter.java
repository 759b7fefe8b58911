package io.aftersales.fees;

import io.aftersales.money.Amounts;
import io.aftersales.problems.Problems;
import io.aftersales.staff.Colleagues;
import io.aftersales.staff.Groups;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks changes of a sheet and makes its new lines. */
@Component
class LineWriter {

    static final int MOST_LINES = 200;

    private static final long MOST_MINUTES = 100_000;
    private static final long MOST_PARTS = 999_999;

    private final LinePricing pricing;
    private final Colleagues staff;

    LineWriter(LinePricing pricing, Colleagues staff) {
        this.pricing = pricing;
        this.staff = staff;
    }

    /** Returns the lines after the changes; notes a problem for each field that is wrong. */
    List<FeeLine> apply(List<FeeLine> lines, List<LineChange> changes, Problems problems) {
        List<@Nullable FeeLine> kept = new ArrayList<>(lines);
        List<FeeLine> added = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            LineChange change = changes.get(i);
            String field = "changes[%d].".formatted(i);
            boolean removed = "true".equals(change.removed());
            boolean placed =
                    removed || (change.position() != null && !change.position().isBlank());
            int place =
                    placed ? (int) number(field + "position", change.position(), 1, lines.size(), problems) - 1 : -1;
            Optional<FeeLine> line = removed ? Optional.empty() : line(field, change, problems);
            if (placed && place >= 0) {
                kept.set(place, line.orElse(null));
            } else {
                line.ifPresent(added::add);
            }
        }
        List<FeeLine> all = new ArrayList<>();
        for (FeeLine line : kept) {
            if (line != null) {
                all.add(line);
            }
        }
        all.addAll(added);
        if (all.size() > MOST_LINES) {
            problems.reject("changes", all.size(), "fees.lines.many", MOST_LINES);
        }
        return all;
    }

    /** Looks up again what was not known when the lines were made: the owner may have entered it since. */
    List<FeeLine> completed(List<FeeLine> lines) {
        return lines.stream().map(this::completed).toList();
    }

    private FeeLine completed(FeeLine line) {
        boolean known = line.chargeMissing().isEmpty() && line.internalMissing().isEmpty() && line.bearer() != null;
        String code = line.code();
        Long quantity = line.quantity();
        LinePricing.Origin origin =
                new LinePricing.Origin(line.source(), line.sourceKey(), line.receiptNumber(), line.note());
        if (known) {
            return line;
        }
        if (line.kind() == CostKind.LABOUR) {
            return pricing.labour(line.detail(), line.engineer(), line.minutes(), origin);
        }
        Long charge = line.chargeCents();
        if (code != null && quantity != null) {
            FeeLine priced = pricing.material(line.detail(), line.engineer(), code, quantity, origin);
            return charge == null ? priced : priced.charging(charge);
        }
        Long internal = line.internalCents();
        return charge == null || internal == null
                ? line
                : pricing.actual(line.detail(), line.engineer(), charge, internal, origin);
    }

    private Optional<FeeLine> line(String field, LineChange change, Problems problems) {
        Optional<CostDetail> detail = problems.requiredOneOf(field + "detail", change.detail(), CostDetail.class);
        Optional<String> engineer = problems.required(field + "engineer", change.engineer(), FeeTexts.NAME);
        engineer.filter(login -> !staff.isMember(login, Groups.ENGINEERS))
                .ifPresent(login -> problems.reject(field + "engineer", login, "fees.engineer"));
        Optional<String> receipt = problems.optional(field + "receiptNumber", change.receiptNumber(), FeeTexts.NAME);
        Optional<String> note = problems.optional(field + "note", change.note(), FeeTexts.LONG);
        if (detail.isEmpty() || engineer.isEmpty()) {
            return Optional.empty();
        }
        LinePricing.Origin origin =
                new LinePricing.Origin(LineSource.HAND, null, receipt.orElse(null), note.orElse(null));
        return switch (detail.get().kind()) {
            case LABOUR -> labour(field, change, detail.get(), engineer.get(), origin, problems);
            case MATERIAL ->
                change.code() == null || change.code().isBlank()
                        ? actual(field, change, detail.get(), engineer.get(), origin, problems)
                        : part(field, change, detail.get(), engineer.get(), origin, problems);
            case TRANSPORT, OTHER -> actual(field, change, detail.get(), engineer.get(), origin, problems);
        };
    }

    private Optional<FeeLine> labour(
            String field,
            LineChange change,
            CostDetail detail,
            String engineer,
            LinePricing.Origin origin,
            Problems problems) {
        long minutes = number(field + "minutes", change.minutes(), 1, MOST_MINUTES, problems);
        return minutes == 0 ? Optional.empty() : Optional.of(pricing.labour(detail, engineer, minutes, origin));
    }

    private Optional<FeeLine> part(
            String field,
            LineChange change,
            CostDetail detail,
            String engineer,
            LinePricing.Origin origin,
            Problems problems) {
        Optional<String> code = problems.required(field + "code", change.code(), FeeTexts.CODE)
                .map(text -> text.toUpperCase(Locale.ROOT));
        long quantity = number(field + "quantity", change.quantity(), 1, MOST_PARTS, problems);
        return code.filter(known -> quantity > 0)
                .map(known -> pricing.material(detail, engineer, known, quantity, origin));
    }

    /** What was paid says what for: a note is needed, a receipt number is welcome. */
    private Optional<FeeLine> actual(
            String field,
            LineChange change,
            CostDetail detail,
            String engineer,
            LinePricing.Origin origin,
            Problems problems) {
        if (origin.note() == null) {
            problems.reject(field + "note", null, "problem.required");
        }
        Optional<Long> internal =
                Amounts.cents(field + "internalCents", change.internalCents(), 0, FeeTexts.MOST_CENTS, problems);
        boolean free = change.chargeCents() == null || change.chargeCents().isBlank();
        Optional<Long> charge = free
                ? Optional.of(0L)
                : Amounts.cents(field + "chargeCents", change.chargeCents(), 0, FeeTexts.MOST_CENTS, problems);
        return internal.flatMap(paid -> charge.map(charged -> pricing.actual(detail, engineer, charged, paid, origin)));
    }

    /** Returns the number; 0, and a problem noted, when it is absent, none, or outside of the limits, both inclusive. */
    private static long number(String field, @Nullable String written, long least, long most, Problems problems) {
        String text = written == null ? "" : written.strip();
        if (text.matches("\\d{1,9}")) {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        problems.reject(field, written, "fees.number", least, most);
        return 0;
    }
}
