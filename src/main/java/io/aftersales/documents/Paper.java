package io.aftersales.documents;

import static io.aftersales.documents.PaperField.*;

import java.util.List;

/**
 * The papers that can be printed, and what each says. All are fed from one data set (F21): what it lacks stays blank, to
 * be written by hand. The title is {@code papers.title.<name>}.
 */
public enum Paper {
    /** 受理单, which the case file holds (INF-11); clause 003 3.5(2) gives no fields. */
    ACCEPTANCE_SLIP(
            Signing.NONE,
            Sections.CUSTOMER_AND_PRODUCT,
            PaperSection.of("problem", SYMPTOM),
            PaperSection.of("receipt", RECEIVED_AT, RECEIVED_BY, URGENT, RESPONSE_DUE_AT)),

    /** 派工单 (DSP-10); clause 003 3.5(2) gives no fields. */
    DISPATCH_ORDER(
            Signing.NONE,
            Sections.CUSTOMER_AND_PRODUCT,
            PaperSection.of("problem", SYMPTOM),
            PaperSection.of(
                    "order", ORDER_NUMBER, SERVICE_MODE, BOOKED_AT, ENGINEER, ORDERED_BY, ORDERED_AT, URGENT, NOTE)),

    /** 维修方案: solution, cost, cycle and any charge (RPR-04, RPR-05). */
    QUOTE(
            Signing.NONE,
            Sections.CUSTOMER_AND_PRODUCT,
            PaperSection.of("finding", CAUSE, COMPONENT, REASON),
            PaperSection.of("solution", QUOTE_VERSION, VALID_UNTIL, SOLUTION, CYCLE_DAYS),
            PaperSection.of("cost", COVERAGE, TOTAL, CHARGE_REASON).with(PaperTable.QUOTE_LINES)),

    /** 维修报告: process, parts replaced, other (RPR-15). */
    REPAIR_REPORT(
            Signing.NONE,
            Sections.CUSTOMER_AND_PRODUCT,
            PaperSection.of("repair", REPAIRED_ON, ENGINEER, PROCESS, FULLY_TESTED, TIDIED_UP, GUARANTEED_UNTIL),
            PaperSection.of("parts").with(PaperTable.PARTS),
            PaperSection.of("other", OTHER)),

    /** 维修记录: date, engineer, reason, process, parts replaced, other (RPR-20). */
    REPAIR_RECORD(
            Signing.NONE,
            Sections.CUSTOMER_AND_PRODUCT,
            PaperSection.of("repair", REPAIRED_ON, ENGINEER, CAUSE, COMPONENT, REASON, PROCESS),
            PaperSection.of("parts").with(PaperTable.PARTS),
            PaperSection.of("other", OTHER)),

    /** 维修验收单, signed by a satisfied customer (RPR-17). */
    ACCEPTANCE_FORM(
            Signing.BY_CUSTOMER,
            Sections.CUSTOMER_AND_PRODUCT,
            PaperSection.of("repair", REPAIRED_ON, ENGINEER, PROCESS),
            PaperSection.of("acceptance", ACCEPTED_AT, ACCEPTED_BY, DEMONSTRATED, ADVISED, SATISFIED, OPINION)),

    /** 客户确认单: service content, quality and attitude, signed (RPR-18). */
    CONFIRMATION_SLIP(
            Signing.BY_CUSTOMER,
            Sections.CUSTOMER_AND_PRODUCT,
            PaperSection.of("service", SERVICE_MODE, REPAIRED_ON, ENGINEER, PROCESS),
            PaperSection.of("rating", CONTENT_RATING, QUALITY_RATING, ATTITUDE_RATING, OPINION)),

    /** 更换记录: date, model, colour, signature, other (RPL-07). */
    REPLACEMENT_RECORD(
            Signing.BY_CUSTOMER,
            Sections.CUSTOMER_AND_PRODUCT,
            PaperSection.of("replacement", REPLACED_ON, NEW_MODEL, COLOUR, NEW_SERIAL_NUMBER),
            PaperSection.of("other", OTHER)),

    /** 费用计算表: labour, material, transport, other, with both totals and bearers (FEE-03 to FEE-06, FEE-13, F46). */
    FEE_SHEET(
            Signing.NONE,
            PaperSection.of("sheet", CASE_NUMBER, SHEET_VERSION, MODEL, SERIAL_NUMBER, MADE_BY, MADE_AT),
            PaperSection.of("feeLines").with(PaperTable.FEE_LINES),
            PaperSection.of("totals", INTERNAL_COST, LISTED, AGREED, CHARGE, CHARGE_GROUND),
            PaperSection.of("review", REVIEW, REVIEWED_BY, REVIEWED_AT),
            PaperSection.of("bearers", SETTLED_BY, SETTLED_AT)),

    /** The first page of the evidence of a case: what it is, what was promised and kept, where the log of it ends. */
    CASE_SUMMARY(
            Signing.NONE,
            Sections.CUSTOMER_AND_PRODUCT,
            PaperSection.of("case", CASE_KIND, CASE_STATUS, RECEIVED_AT, RECEIVED_BY, CLOSED_AT),
            PaperSection.of("promises").with(PaperTable.PROMISES),
            PaperSection.of("timeline").with(PaperTable.TIMELINE),
            PaperSection.of("export", EXPORTED_AT, EXPORTED_BY, SEAL, SEAL_HASH));

    private final boolean signed;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, of records
    private final List<PaperSection> sections;

    Paper(Signing signing, PaperSection... sections) {
        this.signed = signing == Signing.BY_CUSTOMER;
        this.sections = List.of(sections);
    }

    /** Whether it has a place for the signature of the customer. */
    public boolean signed() {
        return signed;
    }

    List<PaperSection> sections() {
        return sections;
    }

    private enum Signing {
        NONE,
        BY_CUSTOMER
    }

    private static final class Sections {

        static final PaperSection CUSTOMER_AND_PRODUCT =
                PaperSection.of("customer", CASE_NUMBER, PURCHASED_ON, CUSTOMER, PHONE, ADDRESS, MODEL, SERIAL_NUMBER);
    }
}
