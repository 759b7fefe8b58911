package io.aftersales.complaints;

import java.util.List;

/**
 * A page of the register, the latest received first.
 *
 * @param page from 0
 * @param total how many complaints fit, on all pages
 */
public record RegisterPage(List<RegisterLine> lines, int page, int pageSize, long total) {

    public RegisterPage {
        lines = List.copyOf(lines);
    }

    /** Whether there is a page after this one. */
    public boolean hasNext() {
        return (long) (page + 1) * pageSize < total;
    }
}
