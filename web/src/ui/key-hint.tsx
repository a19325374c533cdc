import { Kbd } from "@mantine/core";
import { namesOf } from "~/lib/shortcuts/keys";

/** The keys of a shortcut, as they stand on the keyboard. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <span style={{ display: "inline-flex", gap: 4 }}>
      {namesOf(keys).map((name) => (
        <Kbd key={name} size="xs">
          {name}
        </Kbd>
      ))}
    </span>
  );
}
