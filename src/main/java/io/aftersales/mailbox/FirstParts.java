package io.aftersales.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;

/**
 * The first parts of a part. A mail of thirty megabytes has room for millions of empty ones, and an object with headers
 * for each would take the memory of the node.
 */
final class FirstParts extends MimeMultipart {

    /** More than anybody sends. */
    static final int MOST = 500;

    /** Stands for all that follow. */
    private static final MimeBodyPart FURTHER = new MimeBodyPart();

    private int made;

    private FirstParts(Part part) throws MessagingException {
        super(part.getDataHandler().getDataSource());
    }

    static FirstParts of(Part part) throws MessagingException {
        return new FirstParts(part);
    }

    /** Returns how many there are, 500 at most. */
    @Override
    public synchronized int getCount() throws MessagingException {
        return Math.min(super.getCount(), MOST);
    }

    @Override
    protected MimeBodyPart createMimeBodyPart(InternetHeaders headers, byte[] content) throws MessagingException {
        return more() ? super.createMimeBodyPart(headers, content) : FURTHER;
    }

    @Override
    protected MimeBodyPart createMimeBodyPart(InputStream content) throws MessagingException {
        return more() ? super.createMimeBodyPart(content) : FURTHER;
    }

    private boolean more() {
        return ++made <= MOST;
    }
}
