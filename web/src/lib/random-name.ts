/** A name that nobody else has. `crypto.randomUUID` is missing on pages that are neither HTTPS nor localhost. */
export function randomName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
