package io.aftersales.engine.identity;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.HistoricProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.springframework.stereotype.Component;

/**
 * Who may do what in the engine. Rights to tasks are rights to their process definition (see DefinitionRights); only
 * administrators write filters, because a stored filter may hold an expression.
 */
@Component
class StaffRights {

    /** Reading instances shows routing facts beside a task, the claim number above all; nothing personal is there. */
    private static final Permission[] WORK_ON_TASKS = {
        ProcessDefinitionPermissions.READ,
        ProcessDefinitionPermissions.READ_INSTANCE,
        ProcessDefinitionPermissions.READ_TASK,
        ProcessDefinitionPermissions.TASK_WORK
    };

    /** Who hands tasks to others. Nobody but administrators changes due dates or variables of a task. */
    private static final List<StaffGroup> LEADING =
            List.of(StaffGroup.SERVICE_SUPERVISORS, StaffGroup.SERVICE_MANAGERS, StaffGroup.DISPATCHERS);

    private static final Permission[] SEE_EVERYTHING = {
        ProcessDefinitionPermissions.READ,
        ProcessDefinitionPermissions.READ_INSTANCE,
        ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
        ProcessDefinitionPermissions.READ_HISTORY,
        ProcessDefinitionPermissions.READ_HISTORY_VARIABLE,
        ProcessDefinitionPermissions.READ_TASK,
        ProcessDefinitionPermissions.READ_TASK_VARIABLE
    };

    /** Who handles complaints in the departments. */
    private static final List<StaffGroup> DEPARTMENTS = List.of(
            StaffGroup.DEPT_PRODUCT_QUALITY,
            StaffGroup.DEPT_AFTER_SALES,
            StaffGroup.DEPT_INFORMATION,
            StaffGroup.DEPT_GENERAL);

    /** Who takes down what customers say. */
    private static final List<StaffGroup> TAKERS = List.of(StaffGroup.SERVICE_DESK, StaffGroup.SERVICE_SUPERVISORS);

    private final AuthorizationService authorizations;

    StaffRights(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void grant() {
        for (StaffGroup group : StaffGroup.working()) {
            grant(group, Resources.APPLICATION, "tasklist", ACCESS);
            grant(group, Resources.PROCESS_DEFINITION, ANY, WORK_ON_TASKS);
        }
        for (StaffGroup group : LEADING) {
            grant(group, Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.TASK_ASSIGN);
        }
        startedByForm("claim-intake", TAKERS);
        for (StaffGroup group : List.of(StaffGroup.AUDITORS, StaffGroup.PROCESS_OWNERS, StaffGroup.SERVICE_MANAGERS)) {
            grant(group, Resources.APPLICATION, "cockpit", ACCESS);
            grant(group, Resources.PROCESS_DEFINITION, ANY, SEE_EVERYTHING);
            grant(group, Resources.DECISION_DEFINITION, ANY, READ, READ_HISTORY);
            grant(group, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, READ);
            grant(group, Resources.DEPLOYMENT, ANY, READ);
            grant(group, Resources.BATCH, ANY, READ);
            grant(group, Resources.HISTORIC_PROCESS_INSTANCE, ANY, HistoricProcessInstancePermissions.READ);
        }
        grant(StaffGroup.AUDITORS, Resources.OPERATION_LOG_CATEGORY, ANY, UserOperationLogCategoryPermissions.READ);
        grant(StaffGroup.PROCESS_OWNERS, Resources.DEPLOYMENT, ANY, READ, CREATE);
        grant(StaffGroup.PROCESS_OWNERS, Resources.DECISION_DEFINITION, ANY, UPDATE);
        for (Resources resource : Resources.values()) {
            grant(StaffGroup.ADMINISTRATORS, resource, ANY, ALL);
        }
    }

    /** Rights to what came with complaints. */
    void grantComplaints() {
        List<StaffGroup> handlers = with(DEPARTMENTS, StaffGroup.COMPLAINT_HANDLERS);
        startedByForm("complaint", with(TAKERS, StaffGroup.COMPLAINT_HANDLERS));
        startedByForm(
                "complaint-extension", with(handlers, StaffGroup.SERVICE_SUPERVISORS, StaffGroup.SERVICE_MANAGERS));
        startedByForm("complaint-ending", with(TAKERS, StaffGroup.COMPLAINT_HANDLERS));
        startedByForm("complaint-progress", with(handlers, StaffGroup.SERVICE_DESK));
    }

    /** Rights to what came with disputes about results of complaints. */
    void grantDisputes() {
        startedByForm(
                "complaint-dispute",
                with(
                        with(DEPARTMENTS, StaffGroup.COMPLAINT_HANDLERS),
                        StaffGroup.SERVICE_DESK,
                        StaffGroup.SERVICE_SUPERVISORS));
    }

    /** Rights to what came with repairs. */
    void grantRepairs() {
        List<StaffGroup> repairers =
                List.of(StaffGroup.ENGINEERS, StaffGroup.DISPATCHERS, StaffGroup.SERVICE_SUPERVISORS);
        startedByForm("waiting-customer", repairers);
        startedByForm("repair-ending", with(repairers, StaffGroup.SERVICE_DESK, StaffGroup.SERVICE_MANAGERS));
        startedByForm("field-incident", with(repairers, StaffGroup.SERVICE_DESK));
        startedByForm("repair-progress", with(repairers, StaffGroup.SERVICE_DESK, StaffGroup.SERVICE_MANAGERS));
    }

    /** Rights to what came with budgets. */
    void grantBudgets() {
        startedByForm("expense-control", List.of(StaffGroup.SERVICE_MANAGERS, StaffGroup.FINANCE));
    }

    /** Lets these groups start the process themselves, by its start form. */
    private void startedByForm(String process, List<StaffGroup> groups) {
        for (StaffGroup group : groups) {
            grant(group, Resources.PROCESS_INSTANCE, ANY, CREATE);
            grant(group, Resources.PROCESS_DEFINITION, process, ProcessDefinitionPermissions.CREATE_INSTANCE);
        }
    }

    private static List<StaffGroup> with(List<StaffGroup> groups, StaffGroup... more) {
        return Stream.concat(groups.stream(), Stream.of(more)).toList();
    }

    /** Adds to what the group holds already. */
    private void grant(StaffGroup group, Resource resource, String resourceId, Permission... permissions) {
        Authorization present = authorizations
                .createAuthorizationQuery()
                .groupIdIn(group.id())
                .resourceType(resource)
                .resourceId(resourceId)
                .singleResult();
        if (present != null && Arrays.stream(permissions).allMatch(present::isPermissionGranted)) {
            return;
        }
        Authorization row = present;
        if (row == null) {
            row = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            row.setGroupId(group.id());
            row.setResource(resource);
            row.setResourceId(resourceId);
        }
        for (Permission permission : permissions) {
            row.addPermission(permission);
        }
        authorizations.saveAuthorization(row);
    }
}
