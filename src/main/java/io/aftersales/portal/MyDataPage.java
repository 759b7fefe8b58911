package io.aftersales.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.erasure.ErasureDesk;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** What is on file of a customer, to read, to take along and to have erased. */
@Controller
@RequestMapping("/cases/{code}")
class MyDataPage {

    private final PortalAccess access;
    private final MyData data;
    private final ErasureDesk erasures;
    private final ObjectMapper json;

    MyDataPage(PortalAccess access, MyData data, ErasureDesk erasures, ObjectMapper json) {
        this.access = access;
        this.data = data;
        this.erasures = erasures;
        this.json = json;
    }

    @GetMapping("/data")
    String show(@PathVariable String code, Locale locale, HttpServletRequest request, Model model) {
        Optional<TrackedCase> found = access.open(code, request);
        if (found.isEmpty()) {
            return "redirect:/cases/" + TrackPage.spelled(code);
        }
        model.addAttribute("code", found.get().code());
        model.addAttribute("data", of(found.get(), request, locale));
        erasures.latest(found.get().customer()).ifPresent(asked -> model.addAttribute("erasure", asked));
        return "portal/data";
    }

    @GetMapping("/data.json")
    ResponseEntity<byte[]> download(@PathVariable String code, Locale locale, HttpServletRequest request)
            throws JsonProcessingException {
        TrackedCase found =
                access.open(code, request).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String written = json.writerWithDefaultPrettyPrinter().writeValueAsString(of(found, request, locale));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(found.number() + "-data.json")
                                .build()
                                .toString())
                .body(written.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Object> of(TrackedCase found, HttpServletRequest request, Locale locale) {
        return data.of(found.customer(), access.provedBy(request).orElse(null), locale);
    }
}
