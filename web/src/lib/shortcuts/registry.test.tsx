import { fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { namesOf } from "./keys";
import { shortcuts } from "./registry";
import { useShortcut } from "./use-shortcut";

const inGroup = { description: "does it", group: "Test" };

function Key({ keys, run, whileTyping = false, enabled = true }: { keys: string; run: () => void; whileTyping?: boolean; enabled?: boolean }) {
  useShortcut(keys, run, { ...inGroup, whileTyping, enabled });
  return null;
}

describe("shortcuts", () => {
  beforeEach(() => addEventListener("keydown", shortcuts.handle));
  afterEach(() => removeEventListener("keydown", shortcuts.handle));

  it("run while their component is there", () => {
    const run = vi.fn();
    const { unmount } = render(<Key keys="j" run={run} />);
    fireEvent.keyDown(document.body, { key: "j" });
    unmount();
    fireEvent.keyDown(document.body, { key: "j" });
    expect(run).toHaveBeenCalledTimes(1);
    expect(shortcuts.list()).toEqual([]);
  });

  it("mean just the combination that they name", () => {
    const run = vi.fn();
    render(<Key keys="mod+k" run={run} />);
    fireEvent.keyDown(document.body, { key: "k" });
    fireEvent.keyDown(document.body, { key: "K", ctrlKey: true, shiftKey: true });
    expect(run).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: "k", ctrlKey: true });
    expect(run).toHaveBeenCalledTimes(1);
  });

  it("know a sign by itself, however it is typed", () => {
    const run = vi.fn();
    render(<Key keys="?" run={run} />);
    fireEvent.keyDown(document.body, { key: "?", shiftKey: true });
    expect(run).toHaveBeenCalledTimes(1);
  });

  it("keep out of typing, unless they say otherwise", () => {
    const letter = vi.fn();
    const combination = vi.fn();
    render(
      <>
        <Key keys="r" run={letter} />
        <Key keys="mod+enter" run={combination} whileTyping />
        <textarea aria-label="reply" />
      </>,
    );
    fireEvent.keyDown(screen.getByLabelText("reply"), { key: "r" });
    fireEvent.keyDown(screen.getByLabelText("reply"), { key: "Enter", ctrlKey: true });
    expect(letter).not.toHaveBeenCalled();
    expect(combination).toHaveBeenCalledTimes(1);
  });

  it("leave Enter to buttons and links", () => {
    const run = vi.fn();
    render(
      <>
        <Key keys="enter" run={run} />
        <button type="button">Go</button>
      </>,
    );
    fireEvent.keyDown(screen.getByText("Go"), { key: "Enter" });
    expect(run).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: "Enter" });
    expect(run).toHaveBeenCalledTimes(1);
  });

  it("rest while a dialog is open", () => {
    const run = vi.fn();
    render(
      <>
        <Key keys="j" run={run} />
        <div role="dialog" aria-modal="true" />
      </>,
    );
    fireEvent.keyDown(document.body, { key: "j" });
    expect(run).not.toHaveBeenCalled();
  });

  it("rest for the key that closes a dialog", () => {
    const run = vi.fn();
    const page = (isOpen: boolean) => (
      <>
        <Key keys="escape" run={run} />
        {isOpen && (
          <div role="dialog" aria-modal="true">
            <button type="button">Close</button>
          </div>
        )}
      </>
    );
    const { getByRole, rerender } = render(page(true));
    const close = () => rerender(page(false));
    window.addEventListener("keydown", close, { capture: true, once: true });
    fireEvent.keyDown(getByRole("button"), { key: "Escape" });
    expect(run).not.toHaveBeenCalled();
  });

  it("go by the one that came last", () => {
    const [below, above] = [vi.fn(), vi.fn()];
    const { rerender } = render(
      <>
        <Key keys="j" run={below} />
        <Key keys="j" run={above} />
      </>,
    );
    fireEvent.keyDown(document.body, { key: "j" });
    rerender(
      <>
        <Key keys="j" run={below} />
        <Key keys="j" run={above} enabled={false} />
      </>,
    );
    fireEvent.keyDown(document.body, { key: "j" });
    expect([below.mock.calls.length, above.mock.calls.length]).toEqual([1, 1]);
  });

  it("of single letters can be turned off", () => {
    const run = vi.fn();
    render(<Key keys="j" run={run} />);
    shortcuts.lettersAreOn = false;
    fireEvent.keyDown(document.body, { key: "j" });
    expect(run).not.toHaveBeenCalled();
  });

  it("are shown as they stand on the keyboard", () => {
    expect(namesOf("mod+shift+k")).toEqual(["Ctrl", "⇧", "K"]);
  });
});
