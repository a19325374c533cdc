import { Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import classes from "./help.module.css";
import type { HelpEntry } from "./use-help-articles";

/** Public articles in a list, each with how it begins. */
export function HelpEntries({ articles }: { articles: readonly Pick<HelpEntry, "slug" | "title" | "excerpt" | "language">[] }) {
  return (
    <ul className={classes.list}>
      {articles.map(({ slug, title, excerpt, language }) => (
        <li key={slug} className={classes.entry} lang={language}>
          <Link to="/help/$slug" params={{ slug }}>
            <span className={classes.title}>{title}</span>
            <Text size="sm" c="dimmed" lineClamp={2} mt={2}>
              {excerpt}
            </Text>
          </Link>
        </li>
      ))}
    </ul>
  );
}
