// What crosses between host and realm as JSON, beside the services' own arguments and results. Types only.

/** A menu as addToUi() hands it over. */
export type MenuItem =
  | { label: string; function: string }
  | { separator: true }
  | { label: string; items: MenuItem[] };

export interface RealmSettings {
  /** What the realm's clock shows, milliseconds. */
  now: () => number;
  /** The script's time zone. */
  timeZone: string;
}

/** What the host knows of the event a trigger's function is called with; null for a menu item. */
export type EventSeed =
  | null
  | { type: 'open'; authMode: 'LIMITED' }
  | { type: 'clock'; authMode: 'FULL'; triggerUid: string; local: Record<string, string | number> }
  | {
      type: 'edit';
      authMode: 'LIMITED' | 'FULL';
      triggerUid?: string;
      /** '' where Google does not say. */
      user: string;
      sheet: string;
      row: number;
      column: number;
      rows: number;
      columns: number;
      value?: string;
      oldValue?: string;
    }
  | {
      type: 'change';
      authMode: 'FULL';
      triggerUid: string;
      /** As above. */
      user: string;
      changeType: ChangeType;
      /** The tab that its person looks at. */
      sheet: string;
    };

/** What of Google's change types somebody can bring about here. */
export type ChangeType = 'EDIT' | 'REMOVE_ROW';

/** How the function ended: well, with a failure it told the person and returned, or by throwing. */
export type Outcome =
  | { ok: true }
  | { failure: { code: string; message: string } }
  | { thrown: { message: string; stack: string } };
