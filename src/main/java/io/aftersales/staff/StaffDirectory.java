package io.aftersales.staff;

import java.util.Optional;

/** Looks up who serves. */
public interface StaffDirectory {

    /** Returns the profile of a login, if one was entered. */
    Optional<StaffProfile> find(String userId);
}
