// The kinds of columns. Reading and writing are named here and carried out by core/sheet.
import type { Kind, KindRecord, KindType, LinkValue, Tier } from './kind';

export type { Dropdown, Kind, Labels, LinkValue, Reading, Tier, Writing } from './kind';

const DAY_FORMAT = 'dd/MM/yyyy';

const kind = <V>(
  record: Pick<KindRecord<V>, 'read' | 'blank' | 'write'> & Partial<KindRecord<V>>,
): KindRecord<V> => ({ format: null, dropdown: null, centred: false, words: false, ...record });

type Text = string | null;
type Figure = number | null;

const KINDS = {
  text: kind<Text>({ read: 'text', blank: null, write: 'plain', words: true }),
  code: kind<Text>({ read: 'text', blank: null, write: 'plain', format: '@', words: true }),
  entry: kind<Text>({ read: 'entry', blank: null, write: 'plain', format: '@' }),
  integer: kind<Figure>({ read: 'whole', blank: null, write: 'plain', centred: true }),
  decimal: kind<Figure>({ read: 'number', blank: null, write: 'plain' }),
  points: kind<Figure>({ read: 'points', blank: null, write: 'points', centred: true }),
  tiers: kind<readonly Tier[] | null>({ read: 'tiers', blank: null, write: 'plain', format: '@' }),
  /** yyyy-MM-dd. */
  date: kind<Text>({
    read: 'day',
    blank: null,
    write: 'day',
    format: DAY_FORMAT,
    dropdown: 'day',
    centred: true,
  }),
  /** yyyy-MM-dd HH:mm, or yyyy-MM-dd where no time is known. Text: no region reads it as another day. */
  moment: kind<Text>({ read: 'moment', blank: null, write: 'moment', format: '@' }),
  checkbox: kind<boolean>({ read: 'tick', blank: false, write: 'plain', dropdown: 'box', centred: true }),
  tick: kind<boolean>({ read: 'tick', blank: false, write: 'plain', dropdown: 'yes_no', centred: true }),
  enum: kind<Text>({ read: 'choice', blank: null, write: 'label', dropdown: 'labels' }),
  unit: kind<Text>({ read: 'unit', blank: null, write: 'plain', dropdown: 'units' }),
  units: kind<string[]>({ read: 'units', blank: [], write: 'joined' }),
  criteria: kind<string[]>({
    read: 'criteria',
    blank: [],
    write: 'joined',
    format: '@',
    dropdown: 'criteria',
  }),
  email: kind<Text>({ read: 'email', blank: null, write: 'plain' }),
  link: kind<LinkValue | null>({ read: 'link', blank: null, write: 'address' }),
  list: kind<string[]>({ read: 'list', blank: [], write: 'joined' }),
  jump: kind<null>({ read: 'nothing', blank: null, write: 'plain', centred: true }),
} satisfies Record<KindType, KindRecord<unknown>>;

/** The record of a column's kind; asking here keeps what a new kind lacks named in one place. */
export const kindRecord = ({ type }: Kind): KindRecord<unknown> => KINDS[type];

type RecordOf<T extends KindType> = T extends keyof typeof KINDS ? (typeof KINDS)[T] : never;

/** What a cell of this kind is in code; of a choice the key of its label. */
export type ValueOf<K extends Kind> = K extends { type: 'enum'; labels: infer L }
  ? (keyof L & string) | null
  : RecordOf<K['type']>['blank'];
