package io.aftersales.desk;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells all pages of the desk who reads them: it is printed on papers. */
@ControllerAdvice(basePackageClasses = CaseFilePage.class)
class ReaderName {

    @ModelAttribute("readBy")
    String readBy(@Nullable Principal reader) {
        return reader == null ? "" : reader.getName();
    }
}
