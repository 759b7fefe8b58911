package io.aftersales.repairs;

import io.aftersales.claims.ChargeBasis;
import io.aftersales.claims.ClaimChannel;
import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimKind;
import io.aftersales.claims.ClaimRequest;
import io.aftersales.claims.ClaimStatus;
import io.aftersales.claims.ServiceRecord;
import io.aftersales.claims.ServiceType;
import io.aftersales.claims.Urgency;
import io.aftersales.customers.ContactDetails;
import io.aftersales.products.ProductLine;
import io.aftersales.warranty.PartSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reports about repairs for tests: good ones, of which single fields are changed. */
final class Reports {

    private Reports() {}

    static DiagnosisReport diagnosis() {
        return new DiagnosisReport("PRODUCT_QUALITY", true, "PUMP", "CORE_PART", "It leaks", true);
    }

    /** The true cause is not known. */
    static DiagnosisReport noCause() {
        return new DiagnosisReport("UNKNOWN", false, "PUMP", "CORE_PART", "It leaks", true);
    }

    /** A pump and two hours of work, in five days. */
    static QuoteDraft quote() {
        return quote("5", "2026-11-30");
    }

    static QuoteDraft quote(@Nullable String cycleDays, @Nullable String validUntil) {
        return new QuoteDraft("New pump", "PUMP 1\nLABOUR 2", cycleDays, validUntil, false);
    }

    static ConsentReport consent(int version) {
        return answer(version, "CONSENTED", null);
    }

    static ConsentReport answer(int version, @Nullable String answer, @Nullable String note) {
        return new ConsentReport(version, answer, "PHONE", "Wang Fang", note);
    }

    static WorkReport work() {
        return new WorkReport("DONE", "Pump replaced", "PUMP 1 SN 42", "None", null, true, null);
    }

    /** A part as it is kept of which nobody said that it is no original one. */
    static PartUsed original(String code, long quantity, @Nullable String serialNumber) {
        return new PartUsed(code, quantity, serialNumber, PartSource.ORIGINAL, false);
    }

    static WorkReport interrupted(String result) {
        return new WorkReport(result, "Opened it", null, "It cannot go on", null, false, null);
    }

    static AcceptanceReport accepted() {
        return accepted(1);
    }

    static AcceptanceReport accepted(int round) {
        return new AcceptanceReport(round, "Wang Fang", true, true, "5", "4", "3", true, true, null);
    }

    static AcceptanceReport notAccepted() {
        return new AcceptanceReport(1, "Wang Fang", true, false, "1", "1", "1", true, true, "It leaks again");
    }

    /** The claim whose product is repaired. */
    static ClaimFile claim(boolean urgent, Instant at) {
        return claim(RepairOffice.NUMBER, urgent, at);
    }

    static ClaimFile claim(String number, boolean urgent, Instant at) {
        return new ClaimFile(
                number,
                ClaimStatus.IN_SERVICE,
                at,
                "desk",
                "AAAA-BBBB-CCCC-DDDD",
                new ClaimRequest(
                        ClaimChannel.WEBSITE,
                        ClaimKind.REPAIR,
                        ServiceType.FAULT_REPAIR,
                        ProductLine.SMART_HOME,
                        "Lock X1",
                        null,
                        "SN 1",
                        "SN1",
                        null,
                        null,
                        null,
                        "It does not open"),
                new ContactDetails(
                        "Wang Fang",
                        "+8613800000000",
                        null,
                        null,
                        ContactDetails.Channel.PHONE,
                        ContactDetails.Language.EN),
                new Urgency(urgent, null, urgent ? at : null),
                ChargeBasis.FREE,
                null,
                at,
                at,
                new ServiceRecord(null, null, null, null, null, null, null, null),
                Optional.empty(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
