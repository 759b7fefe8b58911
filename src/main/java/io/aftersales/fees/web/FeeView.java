package io.aftersales.fees.web;

import io.aftersales.fees.BearersSettled;
import io.aftersales.fees.BorneLine;
import io.aftersales.fees.BorneSum;
import io.aftersales.fees.ChargeGround;
import io.aftersales.fees.CostBearer;
import io.aftersales.fees.CostDetail;
import io.aftersales.fees.CostKind;
import io.aftersales.fees.FeeFile;
import io.aftersales.fees.FeeLine;
import io.aftersales.fees.LineSource;
import io.aftersales.fees.Missing;
import io.aftersales.fees.ReviewState;
import io.aftersales.fees.SheetVersion;
import io.aftersales.staff.StaffLevel;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A calculation sheet as JSON.
 *
 * @param latest the version that counts
 * @param borne what each bears of it, as finance settled it; none as long as it has not
 * @param currency of all amounts, which are hundredths of it
 */
@Schema(name = "FeeSheet")
record FeeView(
        String claimNumber,
        String currency,
        ReviewState review,
        @Nullable OffsetDateTime reviewedAt,
        @Nullable String reviewedBy,
        VersionView latest,
        List<BorneSum> borne) {

    static FeeView of(FeeFile file, ZoneId zone) {
        Instant at = file.reviewedAt();
        return new FeeView(
                file.claimNumber(),
                file.currency(),
                file.review(),
                at == null ? null : OffsetDateTime.ofInstant(at, zone),
                file.reviewedBy(),
                VersionView.of(file, file.latest(), zone),
                file.borne());
    }

    /**
     * A version of a sheet.
     *
     * @param reason null where it was made from the repair record
     * @param chargeCents total that the customer is charged
     * @param internalCents total of what is known of the internal cost
     * @param internalKnown whether the internal cost of every line is known
     * @param listedCents what the lines come to by the price list
     * @param agreedCents what the customer agreed to; null where he agreed to no amount
     * @param bearersSettledAt when finance settled who bears the lines; null as long as it has not
     * @param bearersSettledBy who settled it
     */
    @Schema(name = "FeeSheetVersion")
    record VersionView(
            int version,
            OffsetDateTime madeAt,
            String madeBy,
            @Nullable String reason,
            long chargeCents,
            long internalCents,
            boolean internalKnown,
            Map<String, Long> internalByEngineer,
            long listedCents,
            @Nullable Long agreedCents,
            ChargeGround ground,
            @Nullable OffsetDateTime bearersSettledAt,
            @Nullable String bearersSettledBy,
            List<LineView> lines) {

        static VersionView of(FeeFile file, SheetVersion version, ZoneId zone) {
            List<LineView> lines = new ArrayList<>();
            file.lines(version).forEach(line -> lines.add(LineView.of(lines.size() + 1, line)));
            Optional<BearersSettled> settled = file.bearersSettled(version);
            return new VersionView(
                    version.version(),
                    OffsetDateTime.ofInstant(version.madeAt(), zone),
                    version.madeBy(),
                    version.reason(),
                    version.charge().chargeCents(),
                    version.internalCents(),
                    version.internalKnown(),
                    version.internalByEngineer(),
                    version.listedCents(),
                    version.charge().agreedCents(),
                    version.charge().ground(),
                    settled.map(BearersSettled::at)
                            .map(at -> OffsetDateTime.ofInstant(at, zone))
                            .orElse(null),
                    settled.map(BearersSettled::by).orElse(null),
                    lines);
        }

        @Override
        public String toString() {
            return "VersionView[" + version + "]";
        }
    }

    /**
     * A line of a sheet.
     *
     * @param position from 1, as corrections name it
     * @param chargeMissing why its charge is not known
     * @param internalMissing why its internal cost is not known
     * @param bearer as finance settled it, else as the table proposes; null where it is open
     * @param department group of the department that bears it
     * @param settled whether finance has settled who bears it
     */
    @Schema(name = "FeeLine")
    record LineView(
            int position,
            CostKind kind,
            CostDetail detail,
            String engineer,
            LineSource source,
            @Nullable Long minutes,
            @Nullable StaffLevel level,
            @Nullable String skill,
            @Nullable String code,
            @Nullable Long quantity,
            @Nullable Long chargeCents,
            @Nullable Missing chargeMissing,
            @Nullable Long internalCents,
            @Nullable Missing internalMissing,
            @Nullable CostBearer bearer,
            @Nullable String department,
            boolean settled,
            @Nullable String receiptNumber,
            @Nullable String note) {

        static LineView of(int position, BorneLine borne) {
            FeeLine line = borne.line();
            return new LineView(
                    position,
                    line.kind(),
                    line.detail(),
                    line.engineer(),
                    line.source(),
                    line.minutes(),
                    line.level(),
                    line.skill(),
                    line.code(),
                    line.quantity(),
                    line.chargeCents(),
                    line.chargeMissing().orElse(null),
                    line.internalCents(),
                    line.internalMissing().orElse(null),
                    borne.bearer(),
                    borne.department(),
                    borne.settled(),
                    line.receiptNumber(),
                    line.note());
        }

        @Override
        public String toString() {
            return "LineView[" + position + "]";
        }
    }
}
