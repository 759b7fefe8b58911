package io.aftersales.claims.web;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A client hands in more claims than one can need: 429, with the time after which it may try again. */
class TooManyClaims extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    TooManyClaims(Duration wait) {
        super(HttpStatus.TOO_MANY_REQUESTS);
        getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
    }
}
