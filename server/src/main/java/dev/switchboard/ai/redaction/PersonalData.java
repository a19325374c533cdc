package dev.switchboard.ai.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds in a text what says something about a person, by its form. Rather too much than too little: what is taken out comes back.
 * Every pattern takes time linear in the text, whatever the text.
 */
final class PersonalData {

    /** Our own placeholders, also as Markdown may have escaped them. */
    static final Pattern MARK = mark();

    private static final String WORD = "[^\\s@<>()\\[\\]{},;:\"'|]";
    private static final Pattern EMAIL = Pattern.compile("(?<!" + WORD + ")" + WORD + "++(?:@" + WORD + "++)++");
    private static final Pattern URL = Pattern.compile("(?i)\\b(?:https?|ftp|ssh|wss?)://[^\\s<>\"]++");
    private static final Pattern PRIVATE_URL = Pattern.compile("://[^/?#]*@|[?#]|/[^/]{0,200}\\d[^/]{19,}|/[^/]{20,}\\d");
    private static final Pattern IBAN_START = Pattern.compile("(?i)[A-Z]{2}\\d{2}");
    private static final int SHORTEST_IBAN = 15;
    private static final int LONGEST_IBAN = 34;
    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}(?:[\\s()./_\\u2010-\\u2015-]{0,3}+\\p{Nd})*+");
    private static final Pattern DATE = Pattern.compile("(?:\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2})(?:\\s+\\d{1,2}(?:\\.\\d{2})?)?");
    private static final Pattern VERSION = Pattern.compile("[1-9]\\d{0,4}(?:\\.\\d{1,5}){2,5}");
    private static final Pattern IP4 = Pattern.compile("(?<![\\d.])(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?![\\d]|\\.\\d)");
    private static final Pattern HEX_GROUPS = Pattern.compile("(?<![\\p{L}\\p{Nd}:])[0-9A-Fa-f:]{2,45}+(?![\\p{L}\\p{Nd}])");
    private static final Pattern NAMED_NUMBER = Pattern.compile("(?iu)\\b(?:order|invoice|customer|client|account|contract|member(?:ship)?|policy|tracking|parcel|shipment|"
            + "booking|reservation|employee|personnel|serial|passport|tax|case|ticket|bestell\\w{0,8}|auftrag\\w{0,8}|rechnung\\w{0,8}|kunden\\w{0,8}|konto\\w{0,8}|vertrag\\w{0,8}|"
            + "mitglied\\w{0,8}|sendung\\w{0,8}|paket\\w{0,8}|buchung\\w{0,8}|personal\\w{0,8}|serien\\w{0,8}|steuer\\w{0,8}|vorgang\\w{0,8})"
            + "(?:[\\s_-]{1,2}(?:no|nr|num|number|nummer|id|code|reference|ref))?\\.?\\s{0,3}[:#=]?\\s{0,3}(?:is\\s|ist\\s|lautet\\s)?#?\\s?"
            + "((?=[A-Z/_-]{0,20}\\d)[A-Z0-9][A-Z0-9/_-]{2,40}+)");
    private static final Pattern CODE = Pattern.compile("(?<![\\p{L}\\p{Nd}])(?:ORD|INV|CUST|KD|KDNR|RE|RG|AUF|PO|SO|TKT)[-_#/ ]?\\d[A-Za-z0-9-]{2,30}+|(?<![\\p{L}\\p{Nd}])#\\d{4,20}+");
    private static final Pattern SAID_SECRET = Pattern.compile("(?iu)\\b(?:passwor[dt]|kennwort|passphrase|pwd|pin|puk|tan|otp|cvv|cvc|api[ _-]?key|secret|token)\\s{0,3}"
            + "(?:[:=]|\\bis\\b|\\bwas\\b|\\bist\\b|\\bwar\\b|\\blautet\\b)\\s{0,3}(\\S{3,200})");
    private static final Pattern LONG_WORD = Pattern.compile("(?<![A-Za-z0-9_+=-])[A-Za-z0-9_+=-]{24,}+");
    private static final Pattern ADDRESSED = Pattern.compile("(?u)\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herrn?|Frau|Fräulein|Familie)\\.?\\s{1,2}(?:Dr\\.?\\s|Prof\\.?\\s)?"
            + "(\\p{Lu}[\\p{L}'’-]{1,40}+(?:\\s\\p{Lu}[\\p{L}'’-]{1,40}+)?)");

    private PersonalData() {
    }

    private static Pattern mark() {
        var kinds = Arrays.stream(Kind.values()).map(Enum::name).collect(Collectors.joining("|", "(?<KIND>", ")"));
        return Pattern.compile("\\\\\\[" + kinds.replace("KIND", "escaped") + "\\\\?_(?<escapedNumber>\\d{1,6})\\\\\\]|\\["
                + kinds.replace("KIND", "kind") + "\\\\?_(?<number>\\d{1,6})\\]");
    }

    /** A placeholder as it was given out, however it is written here. */
    static String plain(MatchResult mark) {
        return mark.group("kind") == null ? "[" + mark.group("escaped") + "_" + mark.group("escapedNumber") + "]"
                : "[" + mark.group("kind") + "_" + mark.group("number") + "]";
    }

    static List<Find> in(String text) {
        var finds = new ArrayList<Find>();
        whole(MARK, Kind.MARK, text, finds);
        whole(EMAIL, Kind.EMAIL, text, finds);
        URL.matcher(text).results().filter(url -> PRIVATE_URL.matcher(url.group()).find()).forEach(url -> finds.add(find(url, 0, Kind.URL)));
        ibans(text, finds);
        DIGITS.matcher(text).results().forEach(digits -> digits(text, digits, finds));
        whole(IP4, Kind.IP, text, finds);
        HEX_GROUPS.matcher(text).results().filter(PersonalData::isAddress).forEach(groups -> finds.add(find(groups, 0, Kind.IP)));
        NAMED_NUMBER.matcher(text).results().filter(number -> number.group(1).chars().filter(Character::isDigit).count() >= 3).forEach(number -> finds.add(find(number, 1, Kind.NUMBER)));
        whole(CODE, Kind.NUMBER, text, finds);
        SAID_SECRET.matcher(text).results().forEach(secret -> finds.add(find(secret, 1, Kind.SECRET)));
        LONG_WORD.matcher(text).results().filter(word -> looksRandom(word.group())).forEach(word -> finds.add(find(word, 0, Kind.SECRET)));
        ADDRESSED.matcher(text).results().forEach(name -> finds.add(find(name, 1, Kind.NAME)));
        return finds;
    }

    private static void whole(Pattern pattern, Kind kind, String text, List<Find> finds) {
        pattern.matcher(text).results().forEach(result -> finds.add(find(result, 0, kind)));
    }

    private static Find find(MatchResult result, int group, Kind kind) {
        return new Find(result.start(group), result.end(group), kind);
    }

    /** A run of digits: a card, a phone, a number of something, or just a date, a version, an amount. */
    private static void digits(String text, MatchResult run, List<Find> finds) {
        var written = run.group();
        var digits = written.codePoints().filter(Character::isDigit).map(c -> Character.digit(c, 10)).toArray();
        var start = run.start();
        var isLed = start > 0 && text.charAt(start - 1) == '+';
        if (digits.length >= 13) {
            finds.add(new Find(start, run.end(), hasCard(digits) ? Kind.CARD : Kind.NUMBER));
        } else if (digits.length >= 6 && !isMeasure(written) && !isPartOfCode(text, start)) {
            var plain = written.length() == digits.length;
            var phone = isLed || digits[0] == 0 || !plain;
            if (!phone || digits.length >= 7) {
                finds.add(new Find(isLed ? start - 1 : start, run.end(), phone ? Kind.PHONE : Kind.NUMBER));
            }
        }
    }

    /** As in error codes, of which the model should hear. */
    private static boolean isPartOfCode(String text, int start) {
        return start > 0 && Character.isLetter(text.charAt(start - 1));
    }

    private static boolean isMeasure(String written) {
        return DATE.matcher(written).matches() || VERSION.matcher(written).matches();
    }

    /** Whether a card's number is among the digits: 13 to 19 of them with the right check digit (ISO/IEC 7812-1, Luhn). */
    private static boolean hasCard(int[] digits) {
        for (var from = 0; from + 13 <= digits.length; from++) {
            for (var length = 13; length <= 19 && from + length <= digits.length; length++) {
                if (isLuhn(digits, from, length)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isLuhn(int[] digits, int from, int length) {
        var sum = 0;
        for (var n = 0; n < length; n++) {
            var digit = digits[from + length - 1 - n];
            sum += n % 2 == 0 ? digit : digit < 5 ? 2 * digit : 2 * digit - 9;
        }
        return sum % 10 == 0;
    }

    /** IBANs by their check digits (ISO 13616, ISO 7064 mod 97-10), in one piece or in groups. */
    private static void ibans(String text, List<Find> finds) {
        var start = IBAN_START.matcher(text);
        for (var from = 0; from < text.length() && start.find(from); ) {
            var end = endOfIban(text, start.start());
            if (end > 0) {
                finds.add(new Find(start.start(), end, Kind.IBAN));
            }
            from = Math.max(start.start() + 1, end);
        }
    }

    private static int endOfIban(String text, int start) {
        var compact = new StringBuilder(LONGEST_IBAN);
        var end = -1;
        for (var n = start; n < text.length() && compact.length() < LONGEST_IBAN; n++) {
            var c = text.charAt(n);
            if (c < 128 && Character.isLetterOrDigit(c)) {
                compact.append(Character.toUpperCase(c));
                if (compact.length() >= SHORTEST_IBAN && isIban(compact)) {
                    end = n + 1;
                }
            } else if (!(Character.isWhitespace(c) || c == '-' || c == '.' || c == '\u00a0') || !Character.isLetterOrDigit(text.charAt(n - 1))) {
                break;
            }
        }
        return end;
    }

    private static boolean isIban(CharSequence compact) {
        var rest = 0;
        for (var n = 0; n < compact.length(); n++) {
            var digit = Character.digit(compact.charAt((n + 4) % compact.length()), 36);
            rest = (rest * (digit < 10 ? 10 : 100) + digit) % 97;
        }
        return rest == 1;
    }

    /** IPv6 (RFC 4291, 2.2) or the address of a network card. */
    private static boolean isAddress(MatchResult groups) {
        var text = groups.group();
        var colons = text.chars().filter(c -> c == ':').count();
        return text.length() > 3 && (text.contains("::") && text.chars().anyMatch(c -> c != ':') || colons == 7 || colons == 5 && text.length() == 17);
    }

    private static boolean looksRandom(String word) {
        return word.chars().anyMatch(Character::isDigit) && word.chars().anyMatch(Character::isLetter) && !word.startsWith("-");
    }
}
