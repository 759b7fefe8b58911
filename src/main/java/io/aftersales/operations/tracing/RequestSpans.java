package io.aftersales.operations.tracing;

import io.aftersales.operations.CaseNumberInLog;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/** Tells of a request the pattern of its address and the number of its case; the address itself may hold a secret. */
@Component
class RequestSpans extends DefaultServerRequestObservationConvention {

    @Override
    public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext request) {
        return request.getCarrier() == null
                ? KeyValues.empty()
                : CaseNumberInLog.of(request.getCarrier().getRequestURI())
                        .map(number -> KeyValues.of(KeyValue.of(CaseNumberInLog.FIELD, number)))
                        .orElse(KeyValues.empty());
    }
}
