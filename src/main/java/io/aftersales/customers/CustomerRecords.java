package io.aftersales.customers;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a module keeps about customers and their cases; implemented by each that does, so that erasure misses none. */
public interface CustomerRecords {

    /** Why a record must stay. */
    enum Ground {
        /** Somebody is working on the case. */
        OPEN_CASE,
        /** The case file is kept after service and warranty (INF-10). */
        CASE_FILE,
        /** Money was paid: the vouchers are kept. */
        VOUCHER
    }

    /**
     * A record that must stay for some time.
     *
     * @param since the day from which its time is counted; null as long as it has not begun
     */
    record Kept(String caseNumber, Ground ground, @Nullable LocalDate since) {

        /**
         * Returns what must stay of a case.
         *
         * @param closedAt null while it is open
         * @param zone in which its last day is counted
         */
        public static Kept caseFile(String caseNumber, @Nullable OffsetDateTime closedAt, ZoneId zone) {
            return closedAt == null
                    ? new Kept(caseNumber, Ground.OPEN_CASE, null)
                    : new Kept(
                            caseNumber,
                            Ground.CASE_FILE,
                            closedAt.atZoneSameInstant(zone).toLocalDate());
        }
    }

    /** Returns the numbers of the cases of these customers. */
    default List<String> casesOf(Collection<UUID> customers) {
        return List.of();
    }

    /** Returns where the module keeps, encrypted, what people wrote. */
    default List<PersonalTexts> texts() {
        return List.of();
    }

    /** Returns what else it keeps encrypted, and {@link #erase} empties in its own way. */
    default List<PersonalTexts> otherTexts() {
        return List.of();
    }

    /** Returns what of these cases must stay, whether or not its time is over. */
    default List<Kept> kept(Collection<String> cases) {
        return List.of();
    }

    /**
     * Makes unreadable what {@link #texts} does not name, and ends the ways to the customers. Repeating it has no
     * effect.
     *
     * @param blank an encrypted text that says nothing
     */
    default void erase(Collection<UUID> customers, Collection<String> cases, String blank) {}
}
