package io.aftersales.documents;

import static io.aftersales.documents.PaperField.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.aftersales.testing.Requirement;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a PDF is made of, and what it never fetches. */
class PdfPrinterTest {

    private static final byte[] IMAGE = Papers.signature(60, 20);

    private final List<String> fetched = new CopyOnWriteArrayList<>();
    private HttpServer server;

    PdfPrinterTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void listen() {
        server.createContext("/", exchange -> {
            fetched.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(200, IMAGE.length);
            exchange.getResponseBody().write(IMAGE);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void hangUp() {
        server.stop(0);
    }

    @Test
    void markupInAValueIsPrintedAsText() {
        String markup = "<img src=\"" + address() + "/value.png\"/><script>alert(1)</script> & [[${company}]]";

        Printed paper = Papers.print(Paper.REPAIR_REPORT, PaperData.of("CL-1").with(OTHER, markup), Locale.ENGLISH);

        assertThat(paper.text().replace(" ", "")).contains(markup.replace(" ", ""));
        assertThat(paper.images()).isZero();
        assertThat(fetched).isEmpty();
    }

    @Test
    void nothingIsFetchedFromTheNetworkEvenWhenATemplateAsksForIt() {
        Printed printed = load(address() + "/image.png");

        assertThat(printed.text()).contains("Before").contains("after");
        assertThat(printed.images()).isZero();
        assertThat(fetched).isEmpty();
    }

    @Test
    void noFileIsReadEvenWhenATemplateAsksForIt(@TempDir Path folder) throws IOException {
        Path image = Files.write(folder.resolve("image.png"), IMAGE);

        assertThat(load(image.toUri().toString()).images()).isZero();
        assertThat(load(image.toString()).images()).isZero();
        assertThat(load("jar:file:/x.jar!/image.png").images()).isZero();
    }

    @Test
    void anImageHandedOverAsDataIsPrinted() {
        assertThat(load("data:image/png;base64," + Base64.getEncoder().encodeToString(IMAGE))
                        .images())
                .isOne();
    }

    @Test
    void thePageIsA4WithItsOwnFontsAndATitle() {
        Printed paper = Papers.print(Paper.QUOTE, Papers.data(), Locale.CHINESE);

        assertThat(paper.width()).isBetween(595f, 596f);
        assertThat(paper.title()).isEqualTo("维修方案");
        assertThat(paper.fonts())
                .contains("OpenSans", "DroidSansFallback")
                .allMatch(name -> name.matches("(Open|Droid)Sans.*"));
        assertThat(paper.fontsEmbedded()).isTrue();
    }

    @Test
    void charactersThatNoTextHasDoNotStopThePrinter() {
        PaperData data = PaperData.of("CL-1").with(OTHER, "a\u0000b\u000Bc\uD800d\uFFFEe 🙂 𠮷 end");

        assertThat(Papers.print(Paper.REPAIR_REPORT, data, Locale.ENGLISH).text())
                .contains("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe [U+1F642] [U+20BB7] end");
    }

    @Test
    @Requirement("F21")
    void aRareNameIsPrintedAsItsCodePointAndAnUsualOneAsItIs() {
        PaperData data = PaperData.of("CL-1").with(CUSTOMER, "王龘𠮷");

        assertThat(Papers.print(Paper.REPAIR_REPORT, data, Locale.CHINESE).text())
                .contains("王龘[U+20BB7]")
                .doesNotContain("#");
    }

    @Test
    void aTemplateThatIsNoXmlIsAnErrorAndNoEmptyPaper() {
        assertThatThrownBy(() -> Papers.PDF.print("broken", Locale.ENGLISH, Map.of()))
                .isInstanceOf(RuntimeException.class);
    }

    private Printed load(String image) {
        return Printed.read(Papers.PDF.print("loading", Locale.ENGLISH, Map.of("image", image, "address", address())));
    }

    private String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }
}
