import { IconBrandGithub, IconBrandGitlab, IconBrandGoogle, IconBrandWindows, IconKey } from "@tabler/icons-react";

const ICONS = { github: IconBrandGithub, gitlab: IconBrandGitlab, google: IconBrandGoogle, microsoft: IconBrandWindows };

/** @param name as configured */
export function ProviderIcon({ name }: { name: string }) {
  const Picture = name in ICONS ? ICONS[name as keyof typeof ICONS] : IconKey;
  return <Picture size={18} aria-hidden />;
}
