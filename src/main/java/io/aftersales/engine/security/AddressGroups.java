package io.aftersales.engine.security;

import io.aftersales.engine.identity.StaffGroup;
import java.util.Arrays;
import java.util.stream.Stream;

/** Which groups reach which addresses. Arrays as the security of the web asks for them; nobody writes into them. */
final class AddressGroups {

    static final String ADMINISTRATORS = StaffGroup.ADMINISTRATORS.id();
    static final String PROCESS_OWNERS = StaffGroup.PROCESS_OWNERS.id();

    /**
     * Who works on cases, and so reads what customers told us. Process owners are told last of a broken promise: who
     * takes a case over has to read it.
     */
    static final String[] CASE_READERS = ids(
            StaffGroup.SERVICE_DESK,
            StaffGroup.ENGINEERS,
            StaffGroup.DISPATCHERS,
            StaffGroup.SERVICE_SUPERVISORS,
            StaffGroup.SERVICE_MANAGERS,
            StaffGroup.COMPLAINT_HANDLERS,
            StaffGroup.QUALITY_INSPECTORS,
            StaffGroup.PROCESS_OWNERS,
            StaffGroup.AUDITORS,
            StaffGroup.ADMINISTRATORS);

    /** Who works on cases, and so adds to their files. */
    static final String[] CASE_WORKERS = Arrays.stream(CASE_READERS)
            .filter(group -> !group.equals(StaffGroup.AUDITORS.id()) && !group.equals(PROCESS_OWNERS))
            .toArray(String[]::new);

    /** Who opens the page of one claim: who reads claims, and who does a step of some and sees as much as it needs. */
    static final String[] CLAIM_PAGE_READERS = with(
            CASE_READERS,
            StaffGroup.FINANCE,
            StaffGroup.CASHIERS,
            StaffGroup.DEPT_PRODUCT_QUALITY,
            StaffGroup.DEPT_AFTER_SALES,
            StaffGroup.DEPT_GENERAL);

    /** Who decides on a case beside its tasks. */
    static final String[] REPAIR_ENDERS = ids(
            StaffGroup.SERVICE_DESK,
            StaffGroup.ENGINEERS,
            StaffGroup.DISPATCHERS,
            StaffGroup.SERVICE_SUPERVISORS,
            StaffGroup.SERVICE_MANAGERS,
            StaffGroup.ADMINISTRATORS);

    static final String[] CASE_LEADERS = ids(
            StaffGroup.SERVICE_DESK,
            StaffGroup.DISPATCHERS,
            StaffGroup.SERVICE_SUPERVISORS,
            StaffGroup.SERVICE_MANAGERS,
            StaffGroup.ADMINISTRATORS);

    /** Who hands products over, and takes the customer's signature for it. */
    static final String[] HANDING_OVER = ids(
            StaffGroup.SERVICE_DESK,
            StaffGroup.ENGINEERS,
            StaffGroup.DISPATCHERS,
            StaffGroup.SERVICE_SUPERVISORS,
            StaffGroup.ADMINISTRATORS);

    /** Who handles complaints, and adds what proves them. */
    static final String[] COMPLAINT_WORKERS = ids(
            StaffGroup.SERVICE_DESK,
            StaffGroup.SERVICE_SUPERVISORS,
            StaffGroup.SERVICE_MANAGERS,
            StaffGroup.COMPLAINT_HANDLERS,
            StaffGroup.QUALITY_INSPECTORS,
            StaffGroup.DEPT_PRODUCT_QUALITY,
            StaffGroup.DEPT_AFTER_SALES,
            StaffGroup.DEPT_INFORMATION,
            StaffGroup.DEPT_GENERAL,
            StaffGroup.ADMINISTRATORS);

    /** Who reads complaints. */
    static final String[] COMPLAINT_READERS = with(COMPLAINT_WORKERS, StaffGroup.PROCESS_OWNERS, StaffGroup.AUDITORS);

    /** Who opens the page of one complaint, as {@link #CLAIM_PAGE_READERS}. */
    static final String[] COMPLAINT_PAGE_READERS = with(COMPLAINT_READERS, StaffGroup.ENGINEERS, StaffGroup.FINANCE);

    /** Who works on what services cost and what customers pay; others see no internal cost. */
    static final String[] FEE_READERS = ids(
            StaffGroup.SERVICE_DESK,
            StaffGroup.ENGINEERS,
            StaffGroup.SERVICE_SUPERVISORS,
            StaffGroup.SERVICE_MANAGERS,
            StaffGroup.FINANCE,
            StaffGroup.CASHIERS,
            StaffGroup.EXPENSE_OVERSIGHT,
            StaffGroup.DEPT_GENERAL,
            StaffGroup.AUDITORS,
            StaffGroup.ADMINISTRATORS);

    /** Who corrects calculation sheets; of the engineers only those of the claim. */
    static final String[] FEE_CORRECTORS =
            ids(StaffGroup.ENGINEERS, StaffGroup.SERVICE_SUPERVISORS, StaffGroup.SERVICE_MANAGERS, StaffGroup.FINANCE);

    /** Who reads rates and purchase costs. */
    static final String[] COST_READERS = with(FEE_READERS, StaffGroup.PROCESS_OWNERS);

    /** Who reads what customers think of services and of those who served. */
    static final String[] RESULT_READERS = ids(
            StaffGroup.SERVICE_SUPERVISORS,
            StaffGroup.SERVICE_MANAGERS,
            StaffGroup.QUALITY_INSPECTORS,
            StaffGroup.PROCESS_OWNERS,
            StaffGroup.AUDITORS,
            StaffGroup.ADMINISTRATORS);

    /** Who reads the history of processes: those who may open Cockpit. */
    static final String[] HISTORY_READERS =
            ids(StaffGroup.SERVICE_MANAGERS, StaffGroup.PROCESS_OWNERS, StaffGroup.AUDITORS, StaffGroup.ADMINISTRATORS);

    /** Who sees which cases were removed, and by which rule. */
    static final String[] REMOVAL_READERS =
            ids(StaffGroup.PROCESS_OWNERS, StaffGroup.AUDITORS, StaffGroup.ADMINISTRATORS);

    /** Who sees the figures of the service, among them those of colleagues. */
    static final String[] FIGURE_READERS = ids(
            StaffGroup.SERVICE_SUPERVISORS,
            StaffGroup.SERVICE_MANAGERS,
            StaffGroup.QUALITY_INSPECTORS,
            StaffGroup.PROCESS_OWNERS,
            StaffGroup.AUDITORS,
            StaffGroup.ADMINISTRATORS);

    /** Who sets measures against weak points of surveys. */
    static final String[] MEASURE_PLANNERS =
            ids(StaffGroup.SERVICE_MANAGERS, StaffGroup.PROCESS_OWNERS, StaffGroup.ADMINISTRATORS);

    static final String[] CONTRACT_KEEPERS =
            ids(StaffGroup.SERVICE_SUPERVISORS, StaffGroup.SERVICE_MANAGERS, StaffGroup.ADMINISTRATORS);

    /** Who watches budgets and expenses; each does it with another duty (F26). */
    static final String[] BUDGET_READERS = ids(
            StaffGroup.SERVICE_SUPERVISORS,
            StaffGroup.SERVICE_MANAGERS,
            StaffGroup.FINANCE,
            StaffGroup.EXPENSE_OVERSIGHT,
            StaffGroup.AUDITORS,
            StaffGroup.ADMINISTRATORS);

    /** Of those who see figures, who also watches budgets. */
    static final String[] COST_FIGURE_READERS = Arrays.stream(FIGURE_READERS)
            .filter(Arrays.asList(BUDGET_READERS)::contains)
            .toArray(String[]::new);

    /** Who hands expenses in: who incurred them, or who does it for him. */
    static final String[] EXPENSE_CLAIMANTS = ids(
            StaffGroup.ENGINEERS,
            StaffGroup.SERVICE_DESK,
            StaffGroup.SERVICE_SUPERVISORS,
            StaffGroup.SERVICE_MANAGERS,
            StaffGroup.ADMINISTRATORS);

    /** Who reads expense claims; engineers read their own. */
    static final String[] EXPENSE_READERS = with(
            EXPENSE_CLAIMANTS,
            StaffGroup.FINANCE,
            StaffGroup.CASHIERS,
            StaffGroup.EXPENSE_OVERSIGHT,
            StaffGroup.AUDITORS);

    /** Who sees what goes to the bank. */
    static final String[] PAYMENT_READERS =
            ids(StaffGroup.CASHIERS, StaffGroup.EXPENSE_OVERSIGHT, StaffGroup.AUDITORS, StaffGroup.FINANCE);

    private AddressGroups() {}

    static String[] ids(StaffGroup... groups) {
        return Arrays.stream(groups).map(StaffGroup::id).toArray(String[]::new);
    }

    private static String[] with(String[] groups, StaffGroup... others) {
        return Stream.concat(Arrays.stream(groups), Arrays.stream(ids(others))).toArray(String[]::new);
    }
}
