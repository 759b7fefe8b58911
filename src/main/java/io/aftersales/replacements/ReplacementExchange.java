package io.aftersales.replacements;

import io.aftersales.commitments.Promised;
import io.aftersales.problems.Problems;
import io.aftersales.products.SerialNumber;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Exchanges products: approved by four eyes, agreed with the customer, delivered and the original taken back, and on
 * record with his signature (RPL-05 to RPL-07, RPL-10). Every method is one transaction that may be running already.
 */
@Service
@Transactional
public class ReplacementExchange {

    static final int MAX_MODEL_LENGTH = 100;
    static final int MAX_COLOUR_LENGTH = 40;

    private final ReplacementRegister register;
    private final Superiors superiors;
    private final OriginalProduct products;
    private final ReplacementSignatures signatures;
    private final ReplacementPromises promises;
    private final ReplacementMessages messages;

    ReplacementExchange(
            ReplacementRegister register,
            Superiors superiors,
            OriginalProduct products,
            ReplacementSignatures signatures,
            ReplacementPromises promises,
            ReplacementMessages messages) {
        this.register = register;
        this.superiors = superiors;
        this.products = products;
        this.signatures = signatures;
        this.promises = promises;
        this.messages = messages;
    }

    /**
     * Records what was decided on an exchange. It cannot be refused, for the customer is entitled to it; where the
     * application is wrong it goes back, and the table decides anew.
     *
     * @param reason needed when it goes back
     * @throws io.aftersales.problems.InvalidInput if the reason was left out, or the unit is exchanged or returned for
     *     another request
     * @throws io.aftersales.problems.Refused if the application does not wait for it, or {@code by} may not decide
     */
    public NextStep approve(String claimNumber, boolean approved, @Nullable String reason, String by) {
        Problems problems = new Problems();
        var why = approved
                ? problems.optional("decisionReason", reason, Texts.MAX_LENGTH)
                : problems.required("decisionReason", reason, Texts.MAX_LENGTH);
        problems.throwIfAny();
        Replacement replacement = register.lock(claimNumber);
        superiors.expectDecider(replacement, by, Superiors.REMEDIES);
        if (approved) {
            products.expectLeft(replacement);
            replacement.approveExchange(by);
        } else {
            replacement.sendBack();
        }
        register.note(
                replacement,
                approved ? ReplacementEvent.EXCHANGE_APPROVED : ReplacementEvent.APPLICATION_SENT_BACK,
                by,
                Map.of(),
                Texts.of(Map.entry("decisionReason", why)));
        return NextStep.of(replacement);
    }

    /**
     * Records which product was agreed with the customer and until when he has it, and confirms both in writing
     * (RPL-05, RPR-08).
     *
     * @param promisedDay {@code yyyy-MM-dd}; left out, the days of the table count
     * @return until when the exchange is promised to be done
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws io.aftersales.problems.Refused if the exchange was not approved
     */
    public Promised agree(
            String claimNumber,
            @Nullable String model,
            @Nullable String colour,
            @Nullable String other,
            @Nullable String promisedDay,
            String by) {
        Problems problems = new Problems();
        var agreedModel = problems.required("model", model, MAX_MODEL_LENGTH);
        var agreedColour = problems.required("colour", colour, MAX_COLOUR_LENGTH);
        var rest = problems.optional("other", other, Texts.MAX_LENGTH);
        var day = promises.day("promisedDay", promisedDay, problems);
        problems.throwIfAny();
        Replacement replacement = register.lock(claimNumber);
        replacement.agree(agreedModel.orElseThrow(), agreedColour.orElseThrow(), rest.orElse(null));
        Promised completion = promises.make(replacement, day, register.now(), by);
        messages.agreed(replacement, replacement.exchange().orElseThrow(), completion.dueAt(), register.now());
        register.note(
                replacement,
                ReplacementEvent.PRODUCT_AGREED,
                by,
                Map.of(
                        "model", agreedModel.orElseThrow(),
                        "colour", agreedColour.orElseThrow(),
                        "dueAt", completion.dueAt().toString()),
                Texts.of(Map.entry("other", rest)));
        return completion;
    }

    /**
     * Confirms that the new product was delivered.
     *
     * @param serial of the new product, in any spelling
     * @param unnumbered whether it has none, as tiles and floors have none
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws io.aftersales.problems.Refused if nothing was agreed, or it was confirmed before
     */
    public void deliver(
            String claimNumber, @Nullable String serial, boolean unnumbered, @Nullable String on, String by) {
        Problems problems = new Problems();
        Replacement replacement = register.lock(claimNumber);
        var unit = products.unitIfAny("newSerialNumber", serial, unnumbered, problems);
        unit.ifPresent(product -> products.expectNew("newSerialNumber", product, replacement, problems));
        var day = products.day("deliveredOn", on, problems);
        problems.throwIfAny();
        replacement.deliver(unit.orElse(null), day.orElseThrow(), by);
        promises.keep(replacement, register.now(), by);
        register.note(
                replacement,
                ReplacementEvent.PRODUCT_DELIVERED,
                by,
                facts(unit.map(SerialNumber::value).orElse(null), "deliveredOn", day.orElseThrow()));
    }

    /**
     * Confirms that the original product was taken back, of an exchange or a return (RPL-06).
     *
     * @param serial may be left out when the application names it
     * @param unnumbered whether it has none; refused where the application names one
     * @param state how it came back, in words
     * @return where the application goes, should this have been the last confirmation
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws io.aftersales.problems.Refused if it is too early, or it was confirmed before
     */
    public NextStep takeBack(
            String claimNumber,
            @Nullable String serial,
            boolean unnumbered,
            @Nullable String on,
            @Nullable String state,
            String by) {
        Replacement replacement = register.lock(claimNumber);
        TakeBack original = products.takenBack(replacement, serial, unnumbered, on, state, by);
        replacement.takeBack(original);
        promises.keep(replacement, register.now(), by);
        products.giveBack(replacement);
        register.note(
                replacement,
                ReplacementEvent.ORIGINAL_TAKEN_BACK,
                by,
                facts(original.takenBackKey(), "takenBackOn", original.takenBackOn()),
                Texts.of(Map.entry("note", Optional.ofNullable(original.takenBackState()))));
        return NextStep.of(replacement);
    }

    /**
     * Puts the replacement on record and links the new unit to the old one (RPL-07).
     *
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out, the signature included
     * @throws io.aftersales.problems.Refused if one of the two confirmations is missing, or the units do not fit
     */
    public NextStep record(String claimNumber, RecordDraft draft, String by) {
        Problems problems = new Problems();
        Replacement replacement = register.lock(claimNumber);
        replacement.expect(ReplacementStatus.HANDED_OVER);
        var day = products.day("replacedOn", draft.replacedOn(), problems);
        var kind = problems.requiredOneOf("signatureKind", draft.signatureKind(), SignatureKind.class);
        var other = problems.optional("other", draft.other(), Texts.MAX_LENGTH);
        var signature = kind.flatMap(wanted -> signatures.find(replacement, wanted));
        if (kind.isPresent() && signature.isEmpty()) {
            problems.reject("signatureKind", kind.get().name(), "replacements.signature.missing");
        }
        var delivered = delivered(replacement, draft.newSerialNumber(), problems);
        problems.throwIfAny();
        delivered.ifPresent(unit -> correctDelivery(replacement, unit, by));
        products.replace(
                replacement,
                replacement.exchange().orElseThrow(),
                replacement.takeBack().orElseThrow(),
                day.orElseThrow());
        replacement.record(day.orElseThrow(), kind.orElseThrow(), signature.orElseThrow(), other.orElse(null), by);
        messages.exchanged(replacement, replacement.exchange().orElseThrow(), register.now());
        register.note(
                replacement,
                ReplacementEvent.PRODUCT_REPLACED,
                by,
                Map.of(
                        "replacedOn", day.orElseThrow().toString(),
                        "signatureKind", kind.orElseThrow().name()),
                Texts.of(Map.entry("other", other)));
        return NextStep.of(replacement);
    }

    /** Returns the unit that was delivered, where another one was written down. */
    private Optional<SerialNumber> delivered(Replacement replacement, @Nullable String serial, Problems problems) {
        Optional<SerialNumber> written =
                replacement.exchange().flatMap(exchange -> SerialNumber.of(exchange.newSerialKey()));
        boolean leftOut = serial == null || serial.isBlank();
        Optional<SerialNumber> unit = leftOut ? written : products.unit("newSerialNumber", serial, problems);
        unit.ifPresent(product -> products.expectNew("newSerialNumber", product, replacement, problems));
        return unit.filter(product -> written.filter(product::equals).isEmpty());
    }

    private void correctDelivery(Replacement replacement, SerialNumber unit, String by) {
        String written = replacement.exchange().map(Exchange::newSerialKey).orElse(null);
        replacement.correctDelivery(unit);
        register.note(
                replacement,
                ReplacementEvent.DELIVERY_CORRECTED,
                by,
                written == null
                        ? Map.of("serialNumber", unit.value())
                        : Map.of("serialNumber", unit.value(), "wrongSerialNumber", written));
    }

    /** A product without a number has none on the timeline either. */
    private static Map<String, String> facts(@Nullable String serial, String name, LocalDate day) {
        return serial == null ? Map.of(name, day.toString()) : Map.of("serialNumber", serial, name, day.toString());
    }
}
