package io.aftersales.documents;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Prints templates as PDF with embedded fonts, whatever fonts the machine has.
 *
 * <p>Values come from customers. They are escaped by the template, and nothing but data URIs is loaded, whoever asks for
 * it.
 */
@Component
public class PdfPrinter {

    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    static {
        // it writes to the console past all settings of logs, with addresses that may be data of customers
        XRLog.setLoggingEnabled(false);
    }

    private final ITemplateEngine templates;
    private final DocumentSettings settings;

    PdfPrinter(ITemplateEngine templates, DocumentSettings settings) {
        this.templates = templates;
        this.settings = settings;
    }

    /**
     * Returns {@code templates/papers/<template>.html} with the texts of {@code i18n/papers} as PDF: the same bytes for
     * the same model. The template is well-formed XML and may use the name {@code company}.
     */
    public byte[] print(String template, Locale locale, Map<String, Object> model) {
        Context context = new Context(locale, model);
        context.setVariable("company", settings.company());
        String html = templates.process("papers/" + template, context);
        try {
            return pdf(PrintableText.of(NOT_XML.matcher(html).replaceAll("\uFFFD")));
        } catch (IOException e) {
            throw new UncheckedIOException("Template %s cannot be printed".formatted(template), e);
        }
    }

    private static byte[] pdf(String html) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withHtmlContent(html, null)
                .withProducer("Aftersales")
                .useExternalResourceAccessControl(
                        (uri, type) -> uri.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> uri.startsWith("data:"), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useFont(font(PrintableText.LATIN), "Latin", 400, FontStyle.NORMAL, true)
                .useFont(font(PrintableText.LATIN_BOLD), "Latin", 700, FontStyle.NORMAL, true)
                .useFont(font(PrintableText.CHINESE), "Chinese", 400, FontStyle.NORMAL, true);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            // both would be taken from the clock of the machine
            document.getDocumentInformation().setCreationDate(null);
            document.setDocumentId(0L);
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static FSSupplier<InputStream> font(String file) {
        return () -> PrintableText.font(file);
    }
}
