package io.aftersales.claims;

import io.aftersales.cases.Attachment;
import io.aftersales.cases.Attachments;
import io.aftersales.cases.StrangersFiles;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Photos and papers that customers add to their claims. Every method is one transaction that may be running already. */
@Service
@Transactional
public class CustomerFiles {

    private final ClaimRegister register;
    private final Attachments files;

    CustomerFiles(ClaimRegister register, Attachments files) {
        this.register = register;
        this.files = files;
    }

    /** What such a file is. */
    public enum Kind {
        CUSTOMER_FILE
    }

    /**
     * Adds a file. The same content twice is kept once, and noted once.
     *
     * @throws io.aftersales.problems.Refused if the claim is unknown
     */
    public Attachment add(String number, StrangersFiles.Clean file, String by) {
        Claim claim = register.lock(number);
        Attachments.Added added = files.add(number, Kind.CUSTOMER_FILE, file, by);
        if (added.fresh()) {
            register.note(
                    claim,
                    ClaimEvent.FILE_ADDED,
                    by,
                    Map.of("size", String.valueOf(added.attachment().size())));
        }
        return added.attachment();
    }

    /**
     * Returns the files that the customer added, the oldest first.
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
     * Returns one of them with its content.
     *
     * @throws io.aftersales.problems.Refused if the claim is unknown or has no such file
     */
    @Transactional(readOnly = true)
    public Attachments.Content read(String number, UUID id) {
        return files.read(register.get(number).number(), id);
    }
}
