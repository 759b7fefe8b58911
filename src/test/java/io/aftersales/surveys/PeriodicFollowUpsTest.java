package io.aftersales.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.Promise;
import io.aftersales.customers.ContactDetails;
import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.customers.ContactDetails.Language;
import io.aftersales.products.OwnedUnit;
import io.aftersales.products.ProductLine;
import io.aftersales.products.SerialNumber;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which users are asked from time to time. */
class PeriodicFollowUpsTest {

    private final SurveyOffice office = new SurveyOffice();

    @Test
    @Requirement({"SVY-03", "SVY-04"})
    void withoutACycleNobodyIsAsked() {
        assertThat(begin(100)).isZero();

        verifyNoInteractions(office.units);
    }

    @Test
    @Requirement({"SVY-03", "SVY-04", "SVC-07"})
    void anOwnerIsAskedOnceACycle() {
        office.rules.cycleDays = 180;
        owners(1);

        assertThat(begin(100)).isEqualTo(1);
        assertThat(begin(100)).isZero();
        office.clock.advance(Duration.ofDays(180));
        assertThat(begin(100)).isEqualTo(1);

        verify(office.process).start("FU-20261123-000001");
        assertThat(office.file("FU-20261123-000001").service()).isEqualTo(SurveyedService.PERIODIC);
        assertThat(office.opening.open("FU-20261123-000001", "system").step()).isEqualTo(FollowUpStep.ONLINE);
        verify(office.ledger)
                .promise(new Promise(
                        "FU-20261123-000001",
                        CommitmentKind.PERIODIC_FOLLOW_UP,
                        Instant.parse("2026-11-23T02:00:00Z"),
                        false,
                        "SMART_HOME",
                        null));
    }

    @Test
    void aRunHasALimitAndTheNextOneGoesOn() {
        office.rules.cycleDays = 180;
        owners(3);

        assertThat(begin(2)).isEqualTo(2);
        assertThat(begin(2)).isEqualTo(1);
        assertThat(begin(2)).isZero();
    }

    @Test
    void whoWasAskedAboutAServiceIsNotAskedSoonAfter() {
        office.rules.cycleDays = 180;
        List<OwnedUnit> units = owners(1);
        office.opening.open(SurveyOffice.NUMBER, "desk");
        UUID owner = units.get(0).ownerId();
        UUID asked = office.claims.customerOf(SurveyOffice.NUMBER);
        when(office.customers.desk.sameContact(owner)).thenReturn(List.of(owner, asked));

        assertThat(begin(100)).isZero();
    }

    /** All locks of a run are held to its end, and the database has room for some thousands. */
    @Test
    void whoRestsIsNotLocked() {
        office.rules.cycleDays = 180;
        UUID owner = owners(1).get(0).ownerId();
        when(office.customers.desk.sameContact(owner)).thenReturn(List.of(owner));
        List<UUID> locked = new ArrayList<>();
        RestPeriods rest = new RestPeriods(office.register, office.customers.desk, locked::addAll);

        assertThat(rest.rests(owner, 180)).isFalse();
        assertThat(locked).containsExactly(owner);
        assertThat(begin(100)).isEqualTo(1);
        assertThat(rest.rests(owner, 180)).isTrue();

        assertThat(locked).containsExactly(owner);
    }

    private int begin(int limit) {
        PeriodicContacts contacts = new PeriodicContacts(
                office.register,
                office.promises,
                office.invitation,
                office.questionnaires,
                office.cases.numbers,
                office.customers.desk,
                office.process);
        return new PeriodicFollowUps(
                        office.units,
                        office.rules,
                        office.rest,
                        office.register,
                        contacts,
                        SurveyOffice.settings(limit))
                .begin("system");
    }

    private List<OwnedUnit> owners(int count) {
        List<OwnedUnit> units = IntStream.range(0, count)
                .mapToObj(number -> {
                    ContactDetails contact = new ContactDetails(
                            "Owner " + number, null, number + "@example.com", null, Channel.EMAIL, Language.EN);
                    UUID owner = office.customers.desk.identify(contact);
                    when(office.customers.desk.contact(owner)).thenReturn(contact);
                    return new OwnedUnit(owner, new SerialNumber("SN" + number), "Lock X1", ProductLine.SMART_HOME);
                })
                .toList();
        when(office.units.owned(any(), any(), anyInt())).thenReturn(units);
        return units;
    }
}
