package io.aftersales.complaints;

import io.aftersales.claims.Severity;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * How a complaint is judged and who is responsible for it.
 *
 * @param department group of the department that handles it
 * @param owner user responsible, null until the department has named him
 * @param complainedAbout user whom the complaint is about, who then decides nothing in it (F06); null when nobody is named
 */
@Embeddable
public record Assessment(
        @Enumerated(EnumType.STRING) ComplaintCategory category,
        @Enumerated(EnumType.STRING) Severity severity,
        @Enumerated(EnumType.STRING) ComplaintNature nature,
        boolean urgent,
        String department,
        @Nullable String owner,
        @Nullable String complainedAbout) {

    Assessment ownedBy(String user) {
        return new Assessment(category, severity, nature, urgent, department, user, complainedAbout);
    }
}
