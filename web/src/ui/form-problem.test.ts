import { useForm } from "@mantine/form";
import { act, renderHook } from "@testing-library/react";
import { expect, it } from "vitest";
import { Problem } from "~/lib/api/problem";
import "~/testing/render-with";
import { showInForm } from "./form-problem";

const invalid = (...fields: string[]) => Problem.of(400, { errors: fields.map((field) => ({ field, message: "is taken" })) });

function form() {
  return renderHook(() => useForm({ initialValues: { username: "", mail: "" } })).result;
}

it("puts what is wrong beside its field", () => {
  const current = form();
  let all = false;
  act(() => {
    all = showInForm(current.current, invalid("username", "email"), { email: "mail" });
  });
  expect(current.current.errors).toEqual({ username: "Is taken already", mail: "Is taken already" });
  expect(all).toBe(true);
});

it("says when something has no field to stand beside", () => {
  const current = form();
  let all = true;
  act(() => {
    all = showInForm(current.current, invalid("username", "verification_token"));
  });
  expect(current.current.errors).toEqual({ username: "Is taken already" });
  expect(all).toBe(false);
  expect(showInForm(current.current, Problem.network())).toBe(false);
});
