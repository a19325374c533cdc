/** An access token as the server writes them, but for the signature. Its life is in seconds. */
export function fakeToken(userId: number, life = 900, mark = "a"): string {
  const part = (value: object) => btoa(JSON.stringify(value)).replaceAll("=", "");
  return `${part({ alg: "HS256" })}.${part({ sub: String(userId), iat: 1_000, exp: 1_000 + life, mark })}.signature`;
}
