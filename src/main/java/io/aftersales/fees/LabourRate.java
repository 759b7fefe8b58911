package io.aftersales.fees;

import io.aftersales.staff.StaffLevel;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** What an hour of work costs, by level and skill of who does it (FEE-03). Amounts are hundredths of the currency. */
@Entity
public class LabourRate {

    private static final long MINUTES_PER_HOUR = 60;

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private StaffLevel level;

    private String skill;
    private long chargeCentsPerHour;
    private long internalCentsPerHour;
    private String currency;

    @SuppressWarnings("NullAway.Init")
    protected LabourRate() {}

    LabourRate(StaffLevel level, String skill, long chargeCentsPerHour, long internalCentsPerHour, String currency) {
        this.id = id(level, skill);
        this.level = level;
        this.skill = skill;
        this.chargeCentsPerHour = chargeCentsPerHour;
        this.internalCentsPerHour = internalCentsPerHour;
        this.currency = currency;
    }

    static String id(StaffLevel level, String skill) {
        return level + "/" + skill;
    }

    /** Returns the price of so many minutes; half a hundredth and more counts as a whole one. */
    static long cents(long minutes, long centsPerHour) {
        return Math.addExact(Math.multiplyExact(minutes, centsPerHour), MINUTES_PER_HOUR / 2) / MINUTES_PER_HOUR;
    }

    long charge(long minutes) {
        return cents(minutes, chargeCentsPerHour);
    }

    long internal(long minutes) {
        return cents(minutes, internalCentsPerHour);
    }

    /** Returns level and skill in one. */
    public String id() {
        return id;
    }

    public StaffLevel level() {
        return level;
    }

    public String skill() {
        return skill;
    }

    /** Returns what a customer pays for an hour. */
    public long chargeCentsPerHour() {
        return chargeCentsPerHour;
    }

    /** Returns what an hour costs the company. */
    public long internalCentsPerHour() {
        return internalCentsPerHour;
    }

    public String currency() {
        return currency;
    }
}
