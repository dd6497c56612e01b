// Rich text: a cell's text with its links and styles, read and built.
import { emulate } from '../emulate';

type RichTextValue = GoogleAppsScript.Spreadsheet.RichTextValue;
type RichTextValueBuilder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;
type TextStyle = GoogleAppsScript.Spreadsheet.TextStyle;
type TextStyleBuilder = GoogleAppsScript.Spreadsheet.TextStyleBuilder;

/** Only what is set; named as the workbook's cell formats are. */
interface StyleJson {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  color?: string;
  fontSize?: number;
  fontFamily?: string;
}

/** A stretch of text, `end` exclusive. */
interface RunJson {
  start: number;
  end: number;
  link?: string;
  style?: StyleJson;
}

/** `runs` do not overlap and leave out stretches with neither link nor style. */
export interface RichTextJson {
  text: string;
  runs: RunJson[];
}

const TEXT = Symbol('the rich text');
const STYLE = Symbol('the style');

export function richTextJson(value: RichTextValue): RichTextJson {
  return (value as unknown as { [TEXT]: RichTextJson })[TEXT];
}

/** @param offset where this run starts in the text it was taken from */
export function richTextValue(json: RichTextJson, offset = 0): RichTextValue {
  const { text } = json;
  const members = {
    getText: () => text,
    getStartIndex: () => offset,
    getEndIndex: () => offset + text.length,
    getRuns: () => stretches(json).map((run) => richTextValue(cut(json, run.start, run.end), run.start)),
    getLinkUrl: (start = 0, end = text.length) => linkOver(json, start, end),
    getTextStyle: (start?: number, end?: number) =>
      textStyle(styleOver(json, start ?? 0, end ?? text.length)),
    [TEXT]: json,
  };
  return emulate('Spreadsheet.RichTextValue', members);
}

/** The address when all of the stretch leads there; null where any of it does not. */
function linkOver(json: RichTextJson, start: number, end: number): string | null {
  const links = new Set(stretches(cut(json, start, end)).map((run) => run.link));
  const [only] = links;
  return links.size === 1 && only !== undefined ? only : null;
}

/** What all of the stretch has in common. */
function styleOver(json: RichTextJson, start: number, end: number): StyleJson {
  const [first, ...others] = stretches(cut(json, start, end)).map((run) => run.style ?? {});
  const common = Object.entries(first ?? {}).filter(([key, value]) =>
    others.every((style) => style[key as keyof StyleJson] === value),
  );
  return Object.fromEntries(common);
}

/** The whole text as stretches without gaps. */
function stretches({ text, runs }: RichTextJson): RunJson[] {
  const parts: RunJson[] = [];
  let at = 0;
  for (const run of [...runs].sort((a, b) => a.start - b.start)) {
    if (run.start > at) parts.push({ start: at, end: run.start });
    parts.push(run);
    at = run.end;
  }
  if (at < text.length || parts.length === 0) parts.push({ start: at, end: text.length });
  return parts;
}

function cut({ text, runs }: RichTextJson, start: number, end: number): RichTextJson {
  const inside = runs
    .map((run) => ({
      ...run,
      start: Math.max(run.start, start) - start,
      end: Math.min(run.end, end) - start,
    }))
    .filter((run) => run.start < run.end);
  return { text: text.slice(start, end), runs: inside };
}

/** Lays a link or style over start..end, splitting runs that reach further. */
function lay(
  json: RichTextJson,
  start: number,
  end: number,
  change: (run: RunJson) => RunJson,
): RichTextJson {
  const parts = stretches(json).flatMap((run) => {
    const [from, to] = [Math.max(run.start, start), Math.min(run.end, end)];
    if (from >= to) return [run];
    return [{ ...run, end: from }, change({ ...run, start: from, end: to }), { ...run, start: to }];
  });
  return { text: json.text, runs: parts.filter((run) => run.start < run.end && (run.link || run.style)) };
}

export function newRichTextValue(): RichTextValueBuilder {
  let json: RichTextJson = { text: '', runs: [] };
  const span = (args: unknown[]): [number, number, unknown] =>
    args.length >= 3 ? [Number(args[0]), Number(args[1]), args[2]] : [0, json.text.length, args[0]];
  const builder: RichTextValueBuilder = emulate('Spreadsheet.RichTextValueBuilder', {
    setText: (text: string) => {
      json = { text: String(text), runs: [] };
      return builder;
    },
    setLinkUrl: (...args: unknown[]) => {
      const [start, end, url] = span(args);
      json = lay(json, start, end, ({ link: _old, ...run }) => (url ? { ...run, link: String(url) } : run));
      return builder;
    },
    setTextStyle: (...args: unknown[]) => {
      const [start, end, style] = span(args);
      const change = style ? (style as { [STYLE]: StyleJson })[STYLE] : undefined;
      json = lay(json, start, end, ({ style: old, ...run }) =>
        change ? { ...run, style: { ...old, ...change } } : run,
      );
      return builder;
    },
    build: () => richTextValue(json),
  });
  return builder;
}

function textStyle(style: StyleJson): TextStyle {
  const members = {
    isBold: () => style.bold ?? null,
    isItalic: () => style.italic ?? null,
    isUnderline: () => style.underline ?? null,
    isStrikethrough: () => style.strike ?? null,
    getForegroundColor: () => style.color ?? null,
    getFontSize: () => style.fontSize ?? null,
    getFontFamily: () => style.fontFamily ?? null,
    [STYLE]: style,
  };
  return emulate('Spreadsheet.TextStyle', members);
}

/** What a built style sets. */
export function textStyleJson(style: TextStyle): StyleJson {
  return (style as unknown as { [STYLE]: StyleJson })[STYLE];
}

export function newTextStyle(): TextStyleBuilder {
  const style: StyleJson = {};
  const set = (change: StyleJson) => {
    Object.assign(style, change);
    return builder;
  };
  const builder: TextStyleBuilder = emulate('Spreadsheet.TextStyleBuilder', {
    setBold: (bold: boolean) => set({ bold }),
    setItalic: (italic: boolean) => set({ italic }),
    setUnderline: (underline: boolean) => set({ underline }),
    setStrikethrough: (strike: boolean) => set({ strike }),
    setForegroundColor: (color: string) => set({ color }),
    setFontSize: (fontSize: number) => set({ fontSize }),
    setFontFamily: (fontFamily: string) => set({ fontFamily }),
    build: () => textStyle({ ...style }),
  });
  return builder;
}
