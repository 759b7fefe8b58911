package io.aftersales.cases.web;

import io.aftersales.cases.Attachment;
import io.aftersales.cases.Attachments;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.modulith.NamedInterface;

/** How files of cases are answered over HTTP. */
@NamedInterface("web")
public final class FileAnswers {

    private FileAnswers() {}

    /** Returns a file of a case to be saved, never to be shown: what people hand in may hold anything. */
    public static ResponseEntity<byte[]> download(Attachments.Content content) {
        Attachment file = content.attachment();
        return answer(
                MediaType.parseMediaType(file.mediaType()),
                ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build(),
                content.bytes());
    }

    /** Returns a paper that we printed, to be shown. */
    public static ResponseEntity<byte[]> paper(String name, byte[] pdf) {
        return answer(
                MediaType.APPLICATION_PDF,
                ContentDisposition.inline().filename(name).build(),
                pdf);
    }

    private static ResponseEntity<byte[]> answer(MediaType type, ContentDisposition disposition, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content);
    }

    /** A file without its content, as JSON. */
    @NamedInterface("web")
    @Schema(name = "CaseFile")
    public record File(
            UUID id, String name, long size, String sha256, String kind, OffsetDateTime addedAt, String addedBy) {

        /** Returns it with times of that zone. */
        public static File of(Attachment file, ZoneId zone) {
            return new File(
                    file.id(),
                    file.name(),
                    file.size(),
                    file.sha256(),
                    file.kind(),
                    OffsetDateTime.ofInstant(file.addedAt(), zone),
                    file.addedBy());
        }
    }
}
