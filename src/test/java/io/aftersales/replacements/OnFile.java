package io.aftersales.replacements;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.cases.Attachment;
import io.aftersales.cases.Attachments;
import io.aftersales.claims.ClaimChannel;
import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.claims.ClaimKind;
import io.aftersales.claims.ClaimRequest;
import io.aftersales.claims.ProofType;
import io.aftersales.claims.ServiceType;
import io.aftersales.claims.Urgency;
import io.aftersales.customers.ContactDetails;
import io.aftersales.products.InstalledUnit;
import io.aftersales.products.InstalledUnits;
import io.aftersales.products.ProductLine;
import io.aftersales.products.SerialNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plays what is on file: claims, units, and the files with claims. */
final class OnFile {

    final ClaimFiles claims = mock(ClaimFiles.class);
    final Attachments attachments = mock(Attachments.class);

    private final InstalledUnits units;
    private final Clock clock;
    private final List<Attachment> attached = new ArrayList<>();

    OnFile(InstalledUnits units, Clock clock) {
        this.units = units;
        this.clock = clock;
        when(units.find(any())).thenReturn(Optional.empty());
        when(attachments.list(any())).thenAnswer(call -> List.copyOf(attached));
        when(attachments.add(any(), any(), any(), any(), any()))
                .thenAnswer(call -> attach(call.getArgument(1), call.getArgument(2), call.getArgument(4)));
    }

    /** Lets that claim be on file with that unit and proof of purchase. */
    void claim(String number, @Nullable String serial, @Nullable ProofType proof) {
        ClaimFile claim = mock(ClaimFile.class);
        when(claim.number()).thenReturn(number);
        when(claim.receivedAt()).thenReturn(Instant.parse("2026-11-20T02:00:00Z"));
        when(claim.customer())
                .thenReturn(new ContactDetails(
                        "王芳", "+8613800000000", null, null, ContactDetails.Channel.PHONE, ContactDetails.Language.ZH));
        when(claim.request())
                .thenReturn(new ClaimRequest(
                        ClaimChannel.PHONE,
                        ClaimKind.REPLACEMENT,
                        ServiceType.WARRANTY_CLAIM,
                        ProductLine.SMART_HOME,
                        "SH-100",
                        null,
                        serial,
                        SerialNumber.of(serial).map(SerialNumber::value).orElse(null),
                        LocalDate.parse("2026-01-05"),
                        proof,
                        "F-1",
                        "It stays dark"));
        when(claim.urgency()).thenReturn(new Urgency(false, null, null));
        when(claims.get(number)).thenReturn(claim);
    }

    /** Lets that unit be on file, with what came before and after it. */
    void unit(String serial, @Nullable String replaces, @Nullable String replacedBy, @Nullable String returnedOn) {
        SerialNumber unit = new SerialNumber(serial);
        when(units.find(unit))
                .thenReturn(Optional.of(new InstalledUnit(
                        unit,
                        null,
                        ProductLine.SMART_HOME,
                        null,
                        null,
                        null,
                        null,
                        true,
                        SerialNumber.of(replaces).orElse(null),
                        SerialNumber.of(replacedBy).orElse(null),
                        returnedOn == null ? null : LocalDate.parse(returnedOn),
                        List.of())));
    }

    /** Plays the store: the name of the file is its type here. */
    private Attachments.Added attach(Enum<?> kind, String mediaType, String by) {
        Attachment file = new Attachment(
                UUID.randomUUID(), kind.name(), "signature", mediaType, 1, "0".repeat(64), clock.instant(), by);
        attached.add(file);
        return new Attachments.Added(file, true);
    }
}
