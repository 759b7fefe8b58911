package io.aftersales.staff;

import org.jspecify.annotations.Nullable;

/**
 * What is known of somebody who serves.
 *
 * @param userId the login
 * @param skill what labour is priced by besides the level, such as {@code GENERAL} or {@code ELECTRICAL} (FEE-03)
 * @param branch whether he belongs to a sales branch, whose staff's travel is borne by it (FEE-14, FEE-15)
 * @param costCentre whose budget pays
 * @param account where expenses are paid to; absent until it is entered
 * @param employeeNumber 工号, as records name who took them down; absent until it is entered
 */
public record StaffProfile(
        String userId,
        String name,
        StaffLevel level,
        String skill,
        boolean branch,
        String costCentre,
        @Nullable PayeeAccount account,
        @Nullable String employeeNumber) {}
