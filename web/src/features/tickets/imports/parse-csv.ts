const SEPARATORS = [",", ";", "\t"] as const;

/** The one that the header has most of, as the server decides. */
export function separatorOf(header: string): string {
  const count = (separator: string) => header.split(separator).length;
  return SEPARATORS.reduce((best, other) => (count(other) > count(best) ? other : best));
}

/**
 * The first records of a text (RFC 4180).
 *
 * @param isCut whether the text ends in the midst of the file, so that its last record may lack its end
 */
export function parseCsv(text: string, most: number, isCut = false): string[][] {
  const separator = separatorOf(text.split(/\r?\n/, 1)[0] ?? "");
  const records: string[][] = [];
  let record: string[] = [];
  let field = "";
  let quoted = false;
  const endRecord = () => {
    record.push(field);
    field = "";
    if (record.length > 1 || record[0] !== "") {
      records.push(record);
    }
    record = [];
  };
  for (let at = 0; at < text.length && records.length < most; at++) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign !== '"') {
        field += sign;
      } else if (text.charAt(at + 1) === '"') {
        field += sign;
        at++;
      } else {
        quoted = false;
      }
    } else if (sign === '"' && field === "") {
      quoted = true;
    } else if (sign === separator) {
      record.push(field);
      field = "";
    } else if (sign === "\n") {
      endRecord();
    } else if (sign !== "\r") {
      field += sign;
    }
  }
  if (records.length < most && !isCut && (field !== "" || record.length > 0)) {
    endRecord();
  }
  return records;
}
