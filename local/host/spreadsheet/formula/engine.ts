// The calculation engine: IronCalc, compiled to WebAssembly, fed cell by cell and asked for results.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Model } from '@ironcalc/wasm';
import type { CellValue } from '../../../xlsx/model';

/** What IronCalc's getCellType answers. */
const TYPE = { number: 1, text: 2, logical: 4, error: 16 };
/** Shows a number with all the digits the engine keeps. */
const ALL_DIGITS = '0.0000000000000000E+000';
/** The engine computes to 15 digits and cuts the last; 14 are sure. */
const SURE_DIGITS = 14;

let ready = false;

function load(): void {
  if (ready) return;
  const wasm = createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm');
  initSync({ module: readFileSync(wasm) });
  ready = true;
}

export class Engine {
  readonly #model: Model;
  readonly #sheets = new Map<string, number>();

  constructor() {
    load();
    this.#model = new Model('workbook', 'en', 'UTC', 'en');
    this.#model.pauseEvaluation();
  }

  /** The engine's own name for a sheet: plain, so that nothing in it needs quoting. */
  sheetName(name: string): string {
    return `S${this.#sheet(name)}`;
  }

  #sheet(name: string): number {
    let index = this.#sheets.get(name);
    if (index === undefined) {
      index = this.#sheets.size;
      if (index > 0) this.#model.newSheet();
      this.#model.renameSheet(index, `S${index}`);
      this.#sheets.set(name, index);
    }
    return index;
  }

  setValue(sheet: string, row: number, column: number, value: CellValue): void {
    if (value === null) return;
    const input =
      typeof value === 'string'
        ? `'${value}`
        : typeof value === 'object'
          ? value.error
          : String(value).toUpperCase();
    this.#model.setUserInput(this.#sheet(sheet), row, column, input);
  }

  /** @param formula in the engine's terms, without '='. */
  setFormula(sheet: string, row: number, column: number, formula: string): void {
    const index = this.#sheet(sheet);
    this.#model.setUserInput(index, row, column, `=${formula}`);
    this.#model.updateRangeStyle({ sheet: index, row, column, width: 1, height: 1 }, 'num_fmt', ALL_DIGITS);
  }

  /** @param decimalComma numbers joined to text and shown by TEXT have one. */
  evaluate(decimalComma: boolean): void {
    if (decimalComma) this.#model.setLocale('de');
    this.#model.evaluate();
  }

  result(sheet: string, row: number, column: number): CellValue {
    const index = this.#sheet(sheet);
    const text = this.#model.getFormattedCellValue(index, row, column);
    switch (this.#model.getCellType(index, row, column)) {
      case TYPE.number:
        return Number(Number(text.replace(',', '.')).toPrecision(SURE_DIGITS));
      case TYPE.logical:
        return text === 'TRUE';
      case TYPE.error:
        return { error: text };
      default:
        return text;
    }
  }

  close(): void {
    this.#model.free();
  }
}

const known = new Map<string, boolean>();

/** Whether the engine has the function; the engine itself is asked, once a name. */
export function engineKnows(name: string): boolean {
  let answer = known.get(name);
  if (answer === undefined) {
    const engine = new Engine();
    engine.setFormula('probe', 1, 1, `${name}()`);
    engine.evaluate(false);
    const result = engine.result('probe', 1, 1);
    engine.close();
    answer = !(typeof result === 'object' && result?.error === '#NAME?');
    known.set(name, answer);
  }
  return answer;
}
