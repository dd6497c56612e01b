// Partial responses: which fields of a file, or of a list of files, an answer holds.
import { type Json, ServiceError } from './service';

interface Selection {
  [field: string]: Selection;
}

/** Keeps what `fields` names: a,b(c,d),e/f or *. */
export function pick(value: Json, fields: string): Json {
  return fields === '*' ? value : select(value, parse(fields));
}

function select(value: Json, selection: Selection): Json {
  if (Array.isArray(value)) return value.map((item) => select(item, selection));
  if (value === null || typeof value !== 'object') return value;
  const all = '*' in selection;
  if (all || Object.keys(selection).length === 0) return value;
  const kept = Object.entries(value).filter(([field]) => field in selection);
  return Object.fromEntries(kept.map(([field, item]) => [field, select(item, selection[field] ?? {})]));
}

function parse(fields: string): Selection {
  const root: Selection = {};
  const open: Selection[] = [root];
  let last: Selection = root;
  let fresh = true;
  for (const token of fields.replace(/\s+/g, '').match(/[\w*-]+|[(),/]/g) ?? []) {
    const current = open.at(-1) as Selection;
    if (token === '(') open.push(last);
    else if (token === ')') open.pop();
    else if (token === ',') fresh = true;
    else if (token === '/') fresh = false;
    else {
      const parent: Selection = fresh ? current : last;
      parent[token] ??= {};
      last = parent[token];
      fresh = true;
    }
    if (open.length === 0) throw new ServiceError(`Invalid field selection ${fields}`);
  }
  return root;
}
