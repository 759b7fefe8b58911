package io.aftersales.reimbursements;

/** What expense claims need to know of the people concerned; implemented beside the engine, which knows them. */
public interface ExpenseStaff {

    /** Who is paid back. */
    String ENGINEERS = "engineers";

    String FINANCE = "finance";
    String CASHIERS = "cashiers";
    String SUPERVISORS = "service-supervisors";
    String MANAGERS = "service-managers";
    String OVERSIGHT = "expense-oversight";

    boolean isMember(String user, String group);
}
