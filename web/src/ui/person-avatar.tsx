import { Avatar } from "@mantine/core";
import type { Person } from "~/lib/api/types";

/** Dark enough for white letters (WCAG AA), and apart enough to tell colleagues by. */
const COLOURS = ["#4450c8", "#1f6f8b", "#2b7546", "#8f4e12", "#a02c5b", "#6c3fb0", "#51606e", "#a1372c"];

export function displayName(person: Pick<Person, "name" | "username">): string {
  return person.name.trim() || person.username;
}

/** The person's initials, always in the same colour. For ornament: the name must stand beside it, or in a label. */
export function PersonAvatar({ person, size = 24 }: { person: Person; size?: number }) {
  const colour = COLOURS[person.id % COLOURS.length] ?? "#51606e";
  return (
    <Avatar size={size} radius={size} aria-hidden styles={{ placeholder: { background: colour, color: "#fff", border: 0, fontSize: size * 0.4, fontWeight: 600 } }}>
      {initialsOf(displayName(person))}
    </Avatar>
  );
}

export function initialsOf(name: string): string {
  const words = name.split(/[\s._-]+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => Array.from(word ?? "")[0] ?? "");
  return letters.join("").toLocaleUpperCase();
}
