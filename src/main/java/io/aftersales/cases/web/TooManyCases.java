package io.aftersales.cases.web;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.modulith.NamedInterface;
import org.springframework.web.ErrorResponseException;

/** A client hands in more cases than one can need: 429, with the time after which it may try again. */
@NamedInterface("web")
public class TooManyCases extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    TooManyCases(Duration wait) {
        super(HttpStatus.TOO_MANY_REQUESTS);
        getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
    }
}
