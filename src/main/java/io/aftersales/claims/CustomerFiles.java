package io.aftersales.claims;

import io.aftersales.cases.Attachment;
import io.aftersales.cases.Attachments;
import io.aftersales.cases.FilesSentAgain;
import io.aftersales.cases.StrangersFiles;
import io.aftersales.customers.CustomerDesk;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/**
 * Photos and papers of customers about their claims: what they add themselves, and what they hand to staff, by chat or
 * on paper. Every method is one transaction that may be running already.
 */
@Service
@Transactional
public class CustomerFiles {

    private final ClaimRegister register;
    private final CustomerDesk customers;
    private final Attachments files;
    private final FilesSentAgain again;

    CustomerFiles(ClaimRegister register, CustomerDesk customers, Attachments files, FilesSentAgain again) {
        this.register = register;
        this.customers = customers;
        this.files = files;
        this.again = again;
    }

    /** What such a file is. */
    public enum Kind {
        CUSTOMER_FILE
    }

    /** Returns how large a file may be, inclusive. */
    public DataSize limit() {
        return files.limit();
    }

    /**
     * Adds a file of the customer himself. The same content twice is kept once, and noted once.
     *
     * @throws io.aftersales.problems.Refused if the claim is unknown
     */
    public Attachments.Added add(String number, StrangersFiles.Clean file, String by) {
        return noted(register.lock(number), ClaimEvent.FILE_ADDED, files.add(number, Kind.CUSTOMER_FILE, file, by), by);
    }

    /**
     * Adds what the customer handed to a member of staff, as {@link #add(String, StrangersFiles.Clean, String)} does.
     * Among his files the customer does not see it, unless he sends it himself.
     *
     * @param name as the client gave it
     * @param content null when there is none
     * @throws io.aftersales.problems.InvalidInput naming the field {@code file} if it cannot be taken, or there is none
     * @throws Refused if the claim is unknown, or cleared of personal data
     */
    public Attachment take(String number, @Nullable String name, byte @Nullable [] content, String by) {
        Claim claim = register.lock(number);
        if (customers.erased(claim.customerId())) {
            throw new Refused(Refused.Kind.CONFLICT, "cases.attachment.erased", number);
        }
        Problems problems = new Problems();
        if (content == null) {
            problems.reject("file", null, "problem.required");
        }
        problems.throwIfAny();
        return noted(
                        claim,
                        ClaimEvent.FILE_TAKEN,
                        files.add(number, Kind.CUSTOMER_FILE, name, content == null ? new byte[0] : content, by),
                        by)
                .attachment();
    }

    private Attachments.Added noted(Claim claim, ClaimEvent event, Attachments.Added added, String by) {
        if (added.fresh()) {
            register.note(
                    claim,
                    event,
                    by,
                    Map.of("size", String.valueOf(added.attachment().size())));
        }
        return added;
    }

    /**
     * Returns these files, the oldest first; who added each says whether the customer did himself.
     *
     * @throws io.aftersales.problems.Refused if the claim is unknown
     */
    @Transactional(readOnly = true)
    public List<Attachment> list(String number) {
        return files.list(register.get(number).number()).stream()
                .filter(file -> file.kind().equals(Kind.CUSTOMER_FILE.name()))
                .toList();
    }

    /**
     * Returns these files, and then those that staff had put on file as something else before the customer sent them.
     * What he sent has his name for it, and is his.
     *
     * @throws io.aftersales.problems.Refused if the claim is unknown
     */
    @Transactional(readOnly = true)
    public List<Attachment> listByHisNames(String number) {
        Map<UUID, Attachment> sent = again.of(number).stream()
                .filter(file -> !file.addedBy().equals(ClaimIntake.CUSTOMER))
                .map(file -> file.of(ClaimIntake.CUSTOMER))
                .collect(Collectors.toMap(Attachment::id, Function.identity()));
        List<Attachment> listed = list(number);
        return Stream.concat(
                        listed.stream().map(file -> sent.getOrDefault(file.id(), file)),
                        sent.values().stream()
                                .filter(file -> listed.stream()
                                        .noneMatch(known -> known.id().equals(file.id())))
                                .sorted(Comparator.comparing(Attachment::addedAt)))
                .toList();
    }

    /**
     * Returns one of them with its content.
     *
     * @throws io.aftersales.problems.Refused if the claim is unknown or has no such file
     */
    @Transactional(readOnly = true)
    public Attachments.Content read(String number, UUID id) {
        return files.read(register.get(number).number(), id);
    }
}
