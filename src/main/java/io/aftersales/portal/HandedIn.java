package io.aftersales.portal;

import io.aftersales.cases.StrangersFiles;
import io.aftersales.problems.FieldProblem;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Reads the files that a form brings along, in its field {@value #FIELD}. */
@Component
class HandedIn {

    static final String FIELD = "files";

    /** So many files one form brings at most. */
    static final int MOST = 5;

    private final StrangersFiles strangers;

    HandedIn(StrangersFiles strangers) {
        this.strangers = strangers;
    }

    /** Returns whether a form brought a file; browsers send an empty one where none was chosen. */
    static boolean any(@Nullable List<MultipartFile> given) {
        return given != null && given.stream().anyMatch(file -> !file.isEmpty());
    }

    /**
     * Returns the files as they may be kept; those that a browser sends empty because none was chosen are left out.
     *
     * @throws InvalidInput naming the field {@value #FIELD} if one of them cannot be taken, or there are too many
     */
    List<StrangersFiles.Clean> read(@Nullable List<MultipartFile> given) {
        List<MultipartFile> chosen = given == null
                ? List.of()
                : given.stream().filter(file -> !file.isEmpty()).toList();
        Problems problems = new Problems();
        if (chosen.size() > MOST) {
            problems.reject(FIELD, null, "portal.files.most", MOST);
            problems.throwIfAny();
        }
        List<StrangersFiles.Clean> clean = new ArrayList<>();
        for (MultipartFile file : chosen) {
            try {
                clean.add(strangers.clean(file.getOriginalFilename(), file.getBytes()));
            } catch (InvalidInput refused) {
                FieldProblem why = refused.problems().get(0);
                problems.reject(FIELD, null, why.expectation(), why.arguments().toArray());
            } catch (Refused notNow) {
                // said beside the files: whoever has filled in the form does not lose it
                problems.reject(FIELD, null, notNow.reason());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        problems.throwIfAny();
        return clean;
    }
}
