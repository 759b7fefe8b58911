package io.aftersales.desk;

import io.aftersales.problems.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What staff see who ask for a case that there is not. */
@ControllerAdvice(basePackageClasses = CaseFilePage.class)
class UnknownCasePage {

    @ExceptionHandler(Refused.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown(Refused refused) {
        return "desk/unknown";
    }
}
