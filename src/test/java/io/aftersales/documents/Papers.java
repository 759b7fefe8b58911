package io.aftersales.documents;

import static io.aftersales.documents.PaperField.*;

import io.aftersales.money.Money;
import io.aftersales.warranty.PartSource;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.CubicCurve2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A printer without application around it, and data as the modules above have them. */
final class Papers {

    enum Mode {
        ON_SITE
    }

    enum Cause {
        PRODUCT_QUALITY,
        UNHEARD_OF
    }

    enum Covered {
        NOT_COVERED
    }

    static final PdfPrinter PDF = new PdfPrinter(engine(), new DocumentSettings("宁静家居 Serene Home Ltd."));

    private static final PaperPrinter PRINTER =
            new PaperPrinter(PDF, new PaperWords(messages(), Clock.fixed(Instant.EPOCH, ZoneId.of("Asia/Shanghai"))));

    private Papers() {}

    static byte[] pdf(Paper paper, PaperData data, Locale locale) {
        return PRINTER.print(paper, data, locale);
    }

    static Printed print(Paper paper, PaperData data, Locale locale) {
        return Printed.read(pdf(paper, data, locale));
    }

    /** A case in which everything is known. */
    static PaperData data() {
        return PaperData.of("CL-20260918-000001")
                .with(CUSTOMER, "王芳")
                .with(PHONE, "138 0000 0000")
                .with(ADDRESS, "上海市黄浦区南京东路 100 号 3 幢 502 室")
                .with(MODEL, "SH-LOCK-200")
                .with(SERIAL_NUMBER, "SN20250312A7")
                .with(PURCHASED_ON, LocalDate.of(2025, 3, 12))
                .with(SYMPTOM, "门锁指纹识别时好时坏，雨天尤其明显。\nThe display stays dark.")
                .with(ORDER_NUMBER, "CL-20260918-000001/2")
                .with(SERVICE_MODE, Mode.ON_SITE)
                .with(BOOKED_AT, Instant.parse("2026-09-19T01:30:00Z"))
                .with(ENGINEER, "Li Lei")
                .with(ORDERED_BY, "dispatcher")
                .with(ORDERED_AT, Instant.parse("2026-09-18T02:05:00Z"))
                .with(URGENT, true)
                .with(NOTE, "门禁密码请电话询问")
                .with(REPAIRED_ON, LocalDate.of(2026, 9, 19))
                .with(CAUSE, Cause.PRODUCT_QUALITY)
                .with(COMPONENT, "SH-LOCK-200-FP")
                .with(REASON, "指纹模块密封圈老化进水")
                .with(PROCESS, "拆下面板，清洁电路板，更换指纹模块，重新密封并测试 50 次。")
                .with(FULLY_TESTED, true)
                .with(TIDIED_UP, true)
                .with(GUARANTEED_UNTIL, LocalDate.of(2026, 12, 18))
                .with(OTHER, "建议每年检查一次密封圈")
                .with(QUOTE_VERSION, 2)
                .with(SOLUTION, "更换指纹模块和密封圈")
                .with(COVERAGE, Covered.NOT_COVERED)
                .with(CHARGE_REASON, "Outside the term of 12 months for accessories, clause 1.1.10(3)")
                .with(TOTAL, new Money(128_050, "CNY"))
                .with(CYCLE_DAYS, 3L)
                .with(VALID_UNTIL, LocalDate.of(2026, 10, 2))
                .with(ACCEPTED_AT, Instant.parse("2026-09-19T03:10:00Z"))
                .with(ACCEPTED_BY, "王芳")
                .with(SATISFIED, true)
                .with(DEMONSTRATED, true)
                .with(ADVISED, false)
                .with(CONTENT_RATING, 5)
                .with(QUALITY_RATING, 4)
                .with(ATTITUDE_RATING, 3)
                .with(OPINION, "服务很好，下次请提前半小时打电话。")
                .with(REPLACED_ON, LocalDate.of(2026, 9, 25))
                .with(NEW_MODEL, "SH-LOCK-210")
                .with(COLOUR, "曜石黑")
                .with(NEW_SERIAL_NUMBER, "SN20260901B3")
                .with(SETTLED_BY, "Qian Jin")
                .with(SETTLED_AT, Instant.parse("2026-09-21T07:20:00Z"))
                .with(SIGNED_AT, Instant.parse("2026-09-19T03:12:00Z"))
                .row(PaperTable.PARTS, "FP-200", "指纹模块", 1L, "FP0099", PartSource.ORIGINAL)
                .row(PaperTable.PARTS, "SEAL-200", "密封圈", 2L, null, null)
                .row(PaperTable.QUOTE_LINES, "FP-200", "指纹模块", 1L, new Money(108_000, "CNY"), new Money(108_000, "CNY"))
                .row(PaperTable.QUOTE_LINES, "SEAL-200", "密封圈", 2L, new Money(10_025, "CNY"), new Money(20_050, "CNY"));
    }

    /** A signature as a customer draws it. */
    static byte[] signature(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(4));
        pen.draw(new CubicCurve2D.Double(
                width * 0.1,
                height * 0.7,
                width * 0.3,
                height * -0.4,
                width * 0.5,
                height * 1.5,
                width * 0.9,
                height * 0.2));
        pen.dispose();
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
        bundle.setBasename("i18n/papers");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        return bundle;
    }

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(messages());
        return engine;
    }
}
