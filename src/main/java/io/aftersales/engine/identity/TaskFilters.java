package io.aftersales.engine.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists that every member of staff finds in Tasklist. */
@Component
class TaskFilters {

    /** Variables that hold the number of a case, with what Tasklist calls them. */
    private static final List<Map<String, String>> CASE_NUMBERS = List.of(
            Map.of("name", "claimNumber", "label", "Claim"),
            Map.of("name", "complaintNumber", "label", "Complaint"),
            Map.of("name", "followUpNumber", "label", "Follow-up"),
            Map.of("name", "caseNumber", "label", "Overdue case"));

    private static final String MY_GROUPS = "${currentUserGroups()}";

    /** Tasks of urgent claims and of broken promises carry at least this priority. */
    private static final int URGENT_PRIORITY = 80;

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    TaskFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    void make() {
        make("My tasks", "What I have claimed", 10, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        make("My groups", "What my groups have to do", 20, ofMyGroups());
        make("Overdue", "Past its due date", 30, ofMyGroups().dueBeforeExpression("${now()}"));
        make(
                "Due today",
                "Due before the business day ends",
                40,
                ofMyGroups().dueAfterExpression("${businessDay.start()}").dueBeforeExpression("${businessDay.end()}"));
        make("Urgent", "Urgent cases and broken promises", 50, ofMyGroups().taskMinPriority(URGENT_PRIORITY));
    }

    /** Lets the lists that are there show the number of each kind of case beside its task. */
    void showCaseNumbers() {
        for (Filter filter : filters.createTaskFilterQuery().list()) {
            Map<String, Object> properties = new HashMap<>(filter.getProperties());
            properties.put("variables", CASE_NUMBERS);
            filter.setProperties(properties);
            filters.saveFilter(filter);
        }
    }

    private TaskQuery ofMyGroups() {
        return tasks.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks();
    }

    private void make(String name, String description, int priority, TaskQuery query) {
        if (filters.createTaskFilterQuery().filterName(name).count() > 0) {
            return;
        }
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query.orderByDueDate().asc());
        filter.setProperties(Map.of(
                "description",
                description,
                "priority",
                priority,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                CASE_NUMBERS));
        filters.saveFilter(filter);
        for (StaffGroup group : StaffGroup.values()) {
            Authorization right = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            right.setGroupId(group.id());
            right.setResource(Resources.FILTER);
            right.setResourceId(filter.getId());
            right.addPermission(Permissions.READ);
            authorizations.saveAuthorization(right);
        }
    }
}
