// The height among a row's attributes, which are otherwise kept as they were read.

const HEIGHT = / (?:ht|customHeight)="[^"]*"/g;

/** Points, undefined when the row has the default height. */
export function rowHeightOf(attributes: string): number | undefined {
  const height = / ht="([^"]*)"/.exec(attributes)?.[1];
  return height === undefined ? undefined : Number(height);
}

export function withRowHeight(attributes: string, points: number | null): string {
  if (points === null) return attributes.replace(HEIGHT, '');
  if (rowHeightOf(attributes) === points && / customHeight="(?:1|true)"/.test(attributes)) return attributes;
  return `${attributes.replace(HEIGHT, '')} ht="${points}" customHeight="1"`;
}
