package dev.switchboard.mail.reading;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What mail programs mark in their HTML as quoted or as signature, by the names they are known to use. Signatures are taken out; quotes that
 * are no {@code blockquote} become one; where Outlook begins the mail that is answered, a line says so.
 */
final class HtmlQuotes {

    /** The line after which nothing is new. No text holds it: it is a character for private use. */
    static final String REST = "\uE0F1";

    private static final String SIGNATURES = ".gmail_signature, .gmail_signature_prefix, .moz-signature, #Signature, #signature, #ms-outlook-mobile-signature, "
            + "#ms-outlook-mobile-body-separator-line, .protonmail_signature_block, .yahoo-signature, #ymail_android_signature, #ymail_ios_signature, "
            + "[id^=AppleMailSignature], [data-signature-widget], #composer_signature, .ms-outlook-ios-signature";
    private static final String INTRODUCTIONS = ".gmail_attr, .moz-cite-prefix";
    private static final String QUOTES = "div.yahoo_quoted, div.protonmail_quote, div[name=quote], div.WordSection1 > div[style*=border-left]:not([style*=border-left:none]), "
            + "[data-marker=__QUOTED_TEXT__], div.gmail_extra > .gmail_quote:not(blockquote), .zmail_extra, div.tutanota_quote";
    private static final String RESTS = "#divRplyFwdMsg, #x_divRplyFwdMsg, #appendonsend, #mail-editor-reference-message-container, .OutlookMessageHeader, "
            + "#OLK_SRC_BODY_SECTION, #reply-intro, .ms-outlook-mobile-reference-message, [id^=mail-editor-reference-message], "
            + "div[style*=border-top:solid #E1E1E1], div[style*=border-top:solid #B5C4DF], div[style*=border-top: solid #E1E1E1], "
            + "div[style*=border-top:1pt solid], div[style*=border-top: 1pt solid]";

    private HtmlQuotes() {
    }

    /** Changes the document. */
    static Document marked(Document document) {
        document.select(SIGNATURES).stream().filter(signature -> !signature.nameIs("body")).forEach(Element::remove);
        document.select(INTRODUCTIONS).stream().filter(introduction -> !QuoteStart.isForward(introduction.text())).forEach(Element::remove);
        document.select(QUOTES).forEach(quote -> quote.tagName("blockquote"));
        for (var rest : document.select(RESTS)) {
            if (rest.parent() != null) {
                rest.before(new Element("div").text(REST));
            }
        }
        return document;
    }
}
