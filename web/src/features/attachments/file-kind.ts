import {
  type Icon, IconFile, IconFileMusic, IconFileSpreadsheet, IconFileText, IconFileTypePdf, IconFileZip, IconMail, IconMovie, IconPhoto,
} from "@tabler/icons-react";

const KINDS: readonly [RegExp, Icon][] = [
  [/^image\//, IconPhoto],
  [/^video\//, IconMovie],
  [/^audio\//, IconFileMusic],
  [/pdf$/, IconFileTypePdf],
  [/spreadsheet|excel|csv/, IconFileSpreadsheet],
  [/zip|tar|compressed|rar/, IconFileZip],
  [/^message\//, IconMail],
  [/^text\/|word|opendocument\.text|rtf/, IconFileText],
];

export function iconOf(contentType: string): Icon {
  return KINDS.find(([pattern]) => pattern.test(contentType))?.[1] ?? IconFile;
}

/** Pictures that browsers show and that cannot run anything; an SVG can. */
const PICTURES = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif", "image/bmp"];
/** There are no small versions: a thumbnail is the whole file. In bytes. */
const LARGEST_PICTURE = 12_000_000;

export function isPicture({ content_type, size }: { content_type: string; size: number }): boolean {
  return PICTURES.includes(content_type.split(";")[0]?.trim().toLowerCase() ?? "") && size <= LARGEST_PICTURE;
}
