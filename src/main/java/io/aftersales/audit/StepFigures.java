package io.aftersales.audit;

import java.util.List;

/**
 * How often and how long the steps of a process were taken by a sample of its finished instances.
 *
 * @param instances how many instances were looked at
 * @param capped whether there were more in that period: the last ended ones were taken
 */
public record StepFigures(int instances, boolean capped, List<Step> steps) {

    /**
     * One step of the model.
     *
     * @param taken how often it was entered
     * @param cancelled how often it was left before it was done
     * @param meanMillis mean time from entering to leaving
     * @param longestMillis longest time
     * @param brokenPromises how many ladders of broken promises it called
     */
    public record Step(
            String activityId, long taken, long cancelled, long meanMillis, long longestMillis, long brokenPromises) {}
}
