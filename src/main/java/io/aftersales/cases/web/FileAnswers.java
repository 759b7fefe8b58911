package io.aftersales.cases.web;

import io.aftersales.cases.Attachment;
import io.aftersales.cases.Attachments;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.modulith.NamedInterface;
import org.springframework.web.multipart.MultipartFile;

/** How files of cases are answered over HTTP. */
@NamedInterface("web")
public final class FileAnswers {

    private FileAnswers() {}

    /** Returns a file of a case to be saved, never to be shown: what people hand in may hold anything. */
    public static ResponseEntity<byte[]> download(Attachments.Content content) {
        Attachment file = content.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                // where a browser shows it all the same, it runs nothing and is nobody's page
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(content.bytes());
    }

    /** Returns a paper that we printed, to be shown. */
    public static ResponseEntity<byte[]> paper(String name, byte[] pdf) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(pdf);
    }

    /** Returns a paper that we printed, to be saved: customers take it with them. */
    public static ResponseEntity<byte[]> paperToSave(String name, byte[] pdf) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(pdf);
    }

    /** Returns that a file was put on file, with the address under which it is handed out from now on. */
    public static ResponseEntity<File> added(String address, Attachment file, ZoneId zone) {
        return ResponseEntity.created(URI.create(address + "/" + file.id())).body(File.of(file, zone));
    }

    /** Returns files of a case, in their order. */
    public static List<File> list(List<Attachment> files, ZoneId zone) {
        return files.stream().map(file -> File.of(file, zone)).toList();
    }

    /**
     * A file as a form hands it over; everything is absent when it brought none.
     *
     * @param name as the client gave it
     */
    @NamedInterface("web")
    @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
    public record Upload(@Nullable String name, byte @Nullable [] content) {

        /** Reads it whole: how large it may be was checked before. */
        public static Upload of(@Nullable MultipartFile file) throws IOException {
            return file == null ? new Upload(null, null) : new Upload(file.getOriginalFilename(), file.getBytes());
        }
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
                    Times.at(file.addedAt(), zone),
                    file.addedBy());
        }
    }
}
