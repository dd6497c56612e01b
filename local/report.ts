// What a command prints: one JSON object, or the same as lines for a person.

import type { CombinedResult } from './results';
import type { RunResult } from './run';
import { done } from './texts.vi';
import type { MenuItem } from './wire';

type Result = RunResult | CombinedResult;

const UNPRINTED = ['logs', 'menus', 'killed'];

/** The object of the contract; logs go to stderr instead, a menu has its own command. */
export function jsonOf(result: Result): string {
  const shown = Object.entries(result).filter(([key]) => !UNPRINTED.includes(key));
  return JSON.stringify(Object.fromEntries(shown), null, 2);
}

export function linesOf(result: Result): string {
  const lines = [
    ...result.messages.map(({ title, text }) => (title ? `${title}\n${text}\n` : `${text}\n`)),
    ...result.mails.map(
      ({ to, cc, subject, path }) => `✉ ${to}${cc ? ` (cc ${cc})` : ''}: ${subject}\n  ${path}`,
    ),
    ...result.files.map(({ path }) => `+ ${path}`),
    ...(result.error ? [`! ${result.error.code}: ${result.error.message}`] : []),
  ];
  return lines.join('\n');
}

/** One line for a person: what the functions did to the workbook, and what they left beside it. */
export function doneLine(result: Result): string {
  const names = 'function' in result ? [result.function] : result.functions;
  const cells = result.writes.reduce((sum, write) => sum + write.cells, 0);
  const tabs = result.writes.length;
  const work = [
    ...(cells > 0 ? [done.cells(cells, tabs)] : tabs > 0 ? [done.structure(tabs)] : []),
    ...(result.mails.length > 0 ? [done.mails(result.mails.length)] : []),
    ...(result.files.length > 0 ? [done.files(result.files.length)] : []),
  ];
  return done.ran(names, work.length > 0 ? work.join(', ') : done.nothing);
}

export function logsOf(result: Result): string {
  return result.logs.map(({ level, text }) => `[${level}] ${text}\n`).join('');
}

/** Labels with the functions they call, submenus indented. */
export function menuText(items: readonly MenuItem[], indent = ''): string {
  return items
    .map((item) => {
      if ('separator' in item) return `${indent}──────────\n`;
      if ('items' in item) return `${indent}${item.label}\n${menuText(item.items, `${indent}  `)}`;
      return `${indent}${item.label}  →  ${item.function}\n`;
    })
    .join('');
}
