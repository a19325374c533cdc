const LONGEST = 50;

/** A key for a category of that name, as the server wants keys: a–z, 0–9 and _. */
export function keyOf(name: string): string {
  const plain = name.normalize("NFKD").toLowerCase().replaceAll("ß", "ss").replaceAll(/\p{M}/gu, "");
  return plain.replaceAll(/[^a-z0-9]+/g, "_").slice(0, LONGEST).replaceAll(/^_+|_+$/g, "");
}

export function isKey(key: string): boolean {
  return /^[a-z0-9][a-z0-9_]{0,49}$/.test(key);
}
