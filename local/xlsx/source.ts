// What the reader leaves for the writer: the package's parts and the tables that all sheets share.
import type { CellFormat } from './cell';
import type { PartXml } from './package/part';
import type { Relationships } from './package/relationships';
import type { RuleOrigins } from './rule-origins';
import type { Sheet } from './sheet';

/** A defined name; print areas and filters among them belong to a sheet. */
export interface DefinedName {
  /** Attributes but localSheetId, as XML text with a leading blank. */
  readonly attributes: string;
  readonly sheet?: Sheet;
  readonly formula: string;
}

/** Where a sheet came from. Sheets that were inserted since have none. */
export interface SheetOrigin {
  readonly path: string;
  readonly relationshipId: string;
  readonly sheetId: number;
  /** 'veryHidden' stays that as long as the sheet stays hidden. */
  readonly stateAttribute: string | undefined;
  /** Undefined for a chart sheet, whose part is only carried along. */
  readonly xml: PartXml | undefined;
  readonly relationships: Relationships;
  readonly rules: RuleOrigins;
}

export class WorkbookSource {
  readonly origins = new Map<Sheet, SheetOrigin>();
  names: readonly DefinedName[] = [];
  namesDirty = false;

  constructor(
    /** Path → bytes of every part, in the order of the package. */
    readonly parts: Readonly<Record<string, Uint8Array>>,
    /** The file itself, returned as it is when nothing changed; undefined for a new workbook. */
    readonly bytes: Uint8Array | undefined,
    readonly workbookPath: string,
    readonly workbookXml: PartXml,
    readonly relationships: Relationships,
    readonly formatOf: (style: number) => CellFormat,
    /** The file counts days from 1904; the model from 1899-12-30, like any other. */
    readonly dates1904: boolean,
  ) {}

  changeNames(change: (formula: string) => string): void {
    const names = this.names.map((name) => {
      const formula = change(name.formula);
      return formula === name.formula ? name : { ...name, formula };
    });
    if (names.every((name, i) => name === this.names[i])) return;
    this.names = names;
    this.namesDirty = true;
  }
}
