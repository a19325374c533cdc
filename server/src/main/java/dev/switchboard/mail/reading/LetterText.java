package dev.switchboard.mail.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is to be read in a mail, whole and what is new of it: of alternatives the plain text, unless it is of no worth. */
record LetterText(String whole, String reply) {

    private static final int LONGEST = 2_000_000;
    private static final int LITTLE = 200;
    private static final Pattern LOOKS_LIKE_HTML = Pattern.compile("\\s*(?:<!doctype html|<html|<head|<body|<div|<table|<p>|<span|<font|<meta)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern META_CHARSET = Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);
    /** What programs write for those who, they believe, cannot read HTML. */
    private static final Pattern EXCUSE = Pattern.compile("(?:This (?:is a )?(?:multi-?part|HTML|message is in HTML)|(?:Your|This) (?:e-?mail|mail) (?:client|program|reader) (?:does not|cannot|doesn't)"
            + "|(?:To view|View) this (?:e-?mail|message)|If you (?:can(?:no|')t|are unable to) (?:see|read|view)|Please (?:enable|view).{0,40}HTML"
            + "|Diese (?:E-?Mail|Nachricht) (?:ist|wurde|enthält).{0,40}HTML|Um diese (?:E-?Mail|Nachricht)|Ihr (?:E-?Mail|Mail)).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** @param parts those that are to be read, in their order */
    static LetterText of(List<Parts.Part> parts) {
        var whole = new ArrayList<String>();
        var reply = new ArrayList<String>();
        for (var i = 0; i < parts.size(); i++) {
            var group = parts.get(i).alternative();
            if (group == 0) {
                add(one(parts.get(i)), whole, reply);
            } else if (parts.subList(0, i).stream().noneMatch(earlier -> earlier.alternative() == group)) {
                add(chosen(parts.stream().filter(part -> part.alternative() == group).toList()), whole, reply);
            }
        }
        return new LetterText(String.join("\n\n", whole), String.join("\n\n", reply));
    }

    private static void add(LetterText text, List<String> whole, List<String> reply) {
        if (!text.whole().isEmpty()) {
            whole.add(text.whole());
        }
        if (!text.reply().isEmpty()) {
            reply.add(text.reply());
        }
    }

    private static LetterText chosen(List<Parts.Part> alternatives) {
        var plain = together(alternatives.stream().filter(part -> !part.is("text/html")).toList());
        if (alternatives.stream().noneMatch(part -> part.is("text/html"))) {
            return plain;
        }
        // Reading HTML costs more than deciding that it need not be read.
        if (plain.whole().length() > LITTLE && !EXCUSE.matcher(plain.whole()).matches()) {
            return plain;
        }
        var html = together(alternatives.stream().filter(part -> part.is("text/html")).toList());
        var isWorthless = plain.whole().isBlank() || EXCUSE.matcher(plain.whole()).matches()
                || html.whole().length() > 5 * plain.whole().length() && html.reply().length() > 2 * plain.reply().length();
        return isWorthless && !html.whole().isBlank() ? html : plain;
    }

    private static LetterText together(List<Parts.Part> parts) {
        var whole = new ArrayList<String>();
        var reply = new ArrayList<String>();
        parts.forEach(part -> add(one(part), whole, reply));
        return new LetterText(String.join("\n\n", whole), String.join("\n\n", reply));
    }

    private static LetterText one(Parts.Part part) {
        var bytes = part.content().length > LONGEST ? java.util.Arrays.copyOf(part.content(), LONGEST) : part.content();
        if (part.is("text/html")) {
            return ofHtml(Mojibake.mended(Charsets.decode(bytes, part.charset().isEmpty() ? inside(bytes) : part.charset())));
        }
        var text = Mojibake.mended(Charsets.decode(bytes, part.charset().isEmpty() ? null : part.charset()));
        if (LOOKS_LIKE_HTML.matcher(text.substring(0, Math.min(text.length(), 1000))).matches()) {
            return ofHtml(text);
        }
        if (part.type().get("format").equalsIgnoreCase("flowed")) {
            text = Flowed.joined(text, part.type().get("delsp").equalsIgnoreCase("yes"));
        }
        return new LetterText(Plain.tidy(text), ReplyText.of(text));
    }

    private static LetterText ofHtml(String html) {
        var whole = Plain.tidy(HtmlText.of(html));
        return new LetterText(whole, ReplyText.of(HtmlText.of(HtmlQuotes.marked(HtmlText.parse(html)))));
    }

    /** The charset that HTML itself names, which counts when nothing else does. */
    private static @org.jspecify.annotations.Nullable String inside(byte[] html) {
        var meta = META_CHARSET.matcher(new String(html, 0, Math.min(html.length, 2000), java.nio.charset.StandardCharsets.ISO_8859_1));
        return meta.find() ? meta.group(1) : null;
    }
}
