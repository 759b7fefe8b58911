package io.aftersales.operations.tracing;

import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;

/** Traces as a collector gets them. */
public final class Traces {

    private final InMemorySpanExporter received = InMemorySpanExporter.create();
    private final ObservationRegistry registry = ObservationRegistry.create();

    /** Connects what observes with a collector in memory. */
    public Traces() {
        SdkTracerProvider provider = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(new PlainSpans(received)))
                .build();
        registry.observationConfig()
                .observationHandler(new DefaultTracingObservationHandler(
                        new OtelTracer(provider.get("test"), new OtelCurrentTraceContext(), event -> {})));
    }

    public ObservationRegistry registry() {
        return registry;
    }

    public List<SpanData> received() {
        return received.getFinishedSpanItems();
    }

    /** Name, attributes, events and state of all spans, to look for words in. */
    public String text() {
        StringBuilder text = new StringBuilder();
        received()
                .forEach(span -> text.append(span.getName())
                        .append(span.getAttributes())
                        .append(span.getEvents())
                        .append(span.getLinks())
                        .append(span.getStatus()));
        return text.toString();
    }
}
