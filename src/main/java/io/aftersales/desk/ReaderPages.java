package io.aftersales.desk;

import io.aftersales.claims.ClaimIndex;
import io.aftersales.claims.ClaimPage;
import io.aftersales.claims.ClaimSearch;
import io.aftersales.claims.ClaimStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Which pages of the desk a reader may open, and which of them he needs first. */
@Component
class ReaderPages {

    private static final List<String> PAGES = List.of(
            "/desk/cases",
            "/desk/dashboard",
            "/desk/complaints",
            "/desk/visits",
            "/desk/repairs",
            "/desk/expenses",
            "/desk/budgets",
            "/desk/surveys",
            "/desk/prices",
            "/desk/evidence");

    private final CasePages rights;
    private final ClaimIndex claims;

    ReaderPages(CasePages rights, ClaimIndex claims) {
        this.rights = rights;
        this.claims = claims;
    }

    /**
     * A page that somebody needs first.
     *
     * @param waiting how many claims are listed there, {@link ClaimPage#MOST_COUNTED} at most; null where no claims are
     */
    record First(FirstLook look, String address, @Nullable Integer waiting) {}

    /** Returns the addresses of the pages that the reader may open. */
    List<String> of(Authentication reader) {
        return PAGES.stream().filter(page -> rights.mayOpen(page, reader)).toList();
    }

    List<First> first(Authentication reader) {
        Set<String> groups = reader.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        return Arrays.stream(FirstLook.values())
                .filter(look -> groups.stream().anyMatch(look::isFor))
                .map(look -> new First(look, address(look, reader), waiting(look, reader)))
                .toList();
    }

    private static String address(FirstLook look, Authentication reader) {
        return UriComponentsBuilder.fromUriString(look.address())
                .build(reader.getName())
                .toString();
    }

    private @Nullable Integer waiting(FirstLook look, Authentication reader) {
        return switch (look) {
            case OVERDUE -> count(ClaimSearch.of(null, "true"));
            case UNANSWERED -> count(new ClaimSearch(null, null, ClaimStatus.RECEIVED.name(), null, null, null));
            case MY_REPAIRS ->
                count(new ClaimSearch(null, reader.getName(), ClaimStatus.IN_SERVICE.name(), null, null, null));
            default -> null;
        };
    }

    private int count(ClaimSearch search) {
        return claims.find(search).total();
    }
}
