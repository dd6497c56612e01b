// Text and attributes of HTML.

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Text with its line breaks. */
export function paragraphs(text: string): string {
  return escaped(text).replaceAll('\n', '<br>');
}
