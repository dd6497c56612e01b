// What a dropdown offers for a row of another tab.

/** Code and short name, as evidence names a criterion. A semicolon in a name would read as the end of the choice. */
export function criterionChoice({
  code,
  shortName,
}: {
  readonly code: string | null;
  readonly shortName: string | null;
}): string {
  return shortName === null ? (code ?? '') : `${code ?? ''} – ${shortName.replace(/\s*[;\n]\s*/g, ', ')}`;
}
