/** Without those that are easily taken for each other. */
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
const LENGTH = 20;

/** A password that nobody guesses and that can be read out. */
export function generatePassword(random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = (bytes) => crypto.getRandomValues(bytes)): string {
  let password = "";
  while (password.length < LENGTH) {
    // What lies beyond the last whole multiple is drawn again, so that no letter comes more often than others.
    const fair = [...random(new Uint8Array(LENGTH))].filter((byte) => byte < 256 - (256 % LETTERS.length));
    password += fair.map((byte) => LETTERS.charAt(byte % LETTERS.length)).join("");
  }
  return password.slice(0, LENGTH);
}
