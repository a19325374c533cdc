import { describe, expect, it } from "vitest";
import { asProblem, Problem } from "./problem";

describe("Problem", () => {
  it("takes all that problem+json says", () => {
    const problem = Problem.of(400, {
      title: "Bad Request",
      detail: "username is taken",
      errors: [{ field: "username", message: "is taken" }],
      trace_id: "abc",
    });
    expect(problem).toMatchObject({ kind: "refused", status: 400, title: "Bad Request", detail: "username is taken", traceId: "abc" });
    expect(problem.errors).toEqual([{ field: "username", message: "is taken" }]);
  });

  it("knows what would be legal, and what is current", () => {
    expect(Problem.of(409, { legal: ["resolved", "closed"] }).legal).toEqual(["resolved", "closed"]);
    expect(Problem.of(412, { current: { version: 7 } }).current).toEqual({ version: 7 });
  });

  it("reads how long to wait from the body, else from the header", () => {
    expect(Problem.of(429, { retry_after: 30 }, "60").retryAfter).toBe(30);
    expect(Problem.of(429, {}, "60").retryAfter).toBe(60);
    expect(Problem.of(429, {}, "Wed, 21 Oct 2026 07:28:00 GMT").retryAfter).toBeUndefined();
  });

  it.each([null, "<html>", [], { errors: "none", legal: [1], detail: 5 }])("makes do with a body such as %j", (body) => {
    const problem = Problem.of(502, body);
    expect(problem).toMatchObject({ status: 502, errors: [], legal: [], detail: undefined });
    expect(problem.isTransient).toBe(true);
  });

  it("is of its own kind when there was no answer", () => {
    expect(Problem.network(new TypeError("fetch failed"))).toMatchObject({ kind: "network", status: 0, isTransient: true });
  });

  it("is made of anything else that was thrown", () => {
    const problem = Problem.of(404, {});
    expect(asProblem(problem)).toBe(problem);
    expect(asProblem(new Error("a fault of ours")).cause).toBeInstanceOf(Error);
  });
});
