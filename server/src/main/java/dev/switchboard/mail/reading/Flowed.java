package dev.switchboard.mail.reading;

import java.util.ArrayList;

/** Text whose lines were broken for the way only (RFC 3676): paragraphs as they were written. */
final class Flowed {

    private Flowed() {
    }

    /** @param isDelSp whether the blank that marks a broken line is not part of the text */
    static String joined(String text, boolean isDelSp) {
        var joined = new ArrayList<String>();
        var paragraph = new StringBuilder();
        var depth = -1;
        for (var line : text.replace("\r\n", "\n").split("\n", -1)) {
            var its = 0;
            while (its < line.length() && line.charAt(its) == '>') {
                its++;
            }
            var rest = line.substring(its);
            rest = rest.startsWith(" ") ? rest.substring(1) : rest;
            var isDelimiter = rest.equals("-- ");
            if (depth >= 0 && (its != depth || isDelimiter)) {
                joined.add(paragraph.toString());
                paragraph.setLength(0);
                depth = -1;
            }
            if (depth < 0) {
                paragraph.append(">".repeat(its)).append(its > 0 ? " " : "");
            }
            var isSoft = rest.endsWith(" ") && !isDelimiter;
            paragraph.append(isSoft && isDelSp ? rest.substring(0, rest.length() - 1) : rest);
            if (isSoft) {
                depth = its;
            } else {
                joined.add(paragraph.toString());
                paragraph.setLength(0);
                depth = -1;
            }
        }
        if (!paragraph.isEmpty()) {
            joined.add(paragraph.toString());
        }
        return String.join("\n", joined);
    }
}
