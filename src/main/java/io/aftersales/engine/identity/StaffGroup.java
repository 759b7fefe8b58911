package io.aftersales.engine.identity;

import java.util.Arrays;
import java.util.List;

/**
 * The posts of the organisation as groups of the engine: candidate groups of tasks, holders of rights (ORG-02).
 *
 * <p>{@link #id()} is what models and settings name.
 */
public enum StaffGroup {
    SERVICE_DESK("service-desk", "Service desk", "desk"),
    ENGINEERS("engineers", "Service engineers", "engineer"),
    DISPATCHERS("dispatchers", "Dispatchers", "dispatcher"),
    SERVICE_SUPERVISORS("service-supervisors", "Service supervisors", "supervisor"),
    SERVICE_MANAGERS("service-managers", "Service managers", "manager"),
    COMPLAINT_HANDLERS("complaint-handlers", "Complaint handlers", "complaints"),
    QUALITY_INSPECTORS("quality-inspectors", "Quality inspectors", "quality"),
    FINANCE("finance", "Finance", "finance"),
    CASHIERS("cashiers", "Cashiers", "cashier"),
    EXPENSE_OVERSIGHT("expense-oversight", "Expense supervision group", "oversight"),
    PROCESS_OWNERS("process-owners", "Process owners", "owner"),
    AUDITORS("auditors", "Auditors", "auditor"),
    ADMINISTRATORS("camunda-admin", "Administrators", "admin"),
    DEPT_PRODUCT_QUALITY("dept-product-quality", "Department: product quality", "quality"),
    DEPT_AFTER_SALES("dept-after-sales", "Department: after-sales service", "supervisor"),
    DEPT_INFORMATION("dept-information", "Department: information", "complaints"),
    DEPT_GENERAL("dept-general", "Department: general matters", "complaints");

    private final String id;
    private final String title;
    private final String demoUser;

    StaffGroup(String id, String title, String demoUser) {
        this.id = id;
        this.title = title;
        this.demoUser = demoUser;
    }

    public String id() {
        return id;
    }

    String title() {
        return title;
    }

    /** The user of a demonstration who belongs to this group. */
    String demoUser() {
        return demoUser;
    }

    /** Those who work on tasks: everybody but auditors and administrators. */
    static List<StaffGroup> working() {
        return Arrays.stream(values())
                .filter(group -> group != AUDITORS && group != ADMINISTRATORS)
                .toList();
    }
}
