import { expect, it } from "vitest";
import { keepReturnAddress, returnAddress, takeReturnAddress } from "./return-address";

it.each([
  ["/tickets?search=vpn#42", "/tickets?search=vpn#42"],
  [undefined, "/"],
  ["https://evil.example/", "/"],
  ["//evil.example/", "/"],
  ["/\\evil.example/", "/"],
  ["javascript:alert(1)", "/"],
  ["/sign-in?back=/sign-in", "/"],
])("from %s one gets to %s", (back, address) => {
  expect(returnAddress(back)).toBe(address);
});

it("is kept over a visit elsewhere, for one return", () => {
  keepReturnAddress("/tickets");
  expect([takeReturnAddress(), takeReturnAddress()]).toEqual(["/tickets", null]);
});
