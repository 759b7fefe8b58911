package io.aftersales.operations.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Lets spans out with what is known to be nobody's data, and nothing else: libraries put messages of exceptions,
 * addresses of requests and more into them, today and after their next release.
 */
class PlainSpans implements SpanExporter {

    private static final Pattern WORD = Pattern.compile("[\\w .:/{}*\\-$]{1,120}");
    private static final Pattern CASE = Pattern.compile("[A-Z]{2}-\\d{8}-\\d{6}");
    private static final Pattern ID = Pattern.compile("[0-9a-f\\-]{36}");

    private static final AttributeKey<String> EXCEPTION = AttributeKey.stringKey("exception.type");

    /** Attributes that may leave, with what they may look like. */
    private static final Map<String, Pattern> KNOWN = Map.ofEntries(
            Map.entry("method", WORD),
            Map.entry("uri", WORD),
            Map.entry("status", WORD),
            Map.entry("outcome", WORD),
            Map.entry("exception", WORD),
            Map.entry("error", WORD),
            Map.entry("type", WORD),
            Map.entry("process", WORD),
            Map.entry("activity", WORD),
            Map.entry("channel", WORD),
            Map.entry("message", ID),
            Map.entry("caseNumber", CASE));

    private final SpanExporter exporter;

    PlainSpans(SpanExporter exporter) {
        this.exporter = exporter;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        return exporter.export(
                spans.stream().map(Plain::new).map(SpanData.class::cast).toList());
    }

    @Override
    public CompletableResultCode flush() {
        return exporter.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return exporter.shutdown();
    }

    private static final class Plain extends DelegatingSpanData {

        private final Attributes attributes;

        Plain(SpanData span) {
            super(span);
            AttributesBuilder kept = Attributes.builder();
            span.getAttributes().forEach((key, value) -> {
                Pattern pattern = KNOWN.get(key.getKey());
                if (pattern != null && pattern.matcher(value.toString()).matches()) {
                    kept.put(AttributeKey.stringKey(key.getKey()), value.toString());
                }
            });
            span.getEvents().stream()
                    .map(event -> event.getAttributes().get(EXCEPTION))
                    .filter(kind -> kind != null && WORD.matcher(kind).matches())
                    .forEach(kind -> kept.put("exception", kind));
            attributes = kept.build();
        }

        @Override
        public String getName() {
            return WORD.matcher(super.getName()).matches() ? super.getName() : "unnamed";
        }

        @Override
        public Attributes getAttributes() {
            return attributes;
        }

        @Override
        public int getTotalAttributeCount() {
            return attributes.size();
        }

        /** They hold what was thrown, with its message. */
        @Override
        public List<EventData> getEvents() {
            return List.of();
        }

        @Override
        public int getTotalRecordedEvents() {
            return 0;
        }

        @Override
        public StatusData getStatus() {
            return StatusData.create(super.getStatus().getStatusCode(), "");
        }
    }
}
