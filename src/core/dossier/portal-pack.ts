// The pack for the province's portal: of each file that it takes what there is and what is missing, and the index of the
// evidence of each of its groups.
import type { LinkValue } from '../../../sheets-schema/kinds';
import type { Settings } from '../../../sheets-schema/settings';
import { type Day, isAfter } from '../base/dates';
import type { Hundredths } from '../base/numbers';
import { nameKey } from '../base/text';
import type { EvidenceUse } from '../scoring/evidence';
import type { PortalSet } from '../scoring/portal';
import type { WorkbookData } from '../workbook/inputs';
import type { DocumentRecord } from '../workbook/records';
import { type EvidenceIndex, indexEvidence } from './evidence-index';
import { standingPaper } from './register';

export type PortalSlot = WorkbookData['portalSlots'][number];

/** What is to be done for a file of the portal. */
export type SlotNeed =
  /** No paper of this workbook is named for it. */
  | { readonly kind: 'own' }
  | { readonly kind: 'not_made' }
  /** Nothing is offered in its place: the portal takes what was signed. */
  | { readonly kind: 'not_signed' }
  | { readonly kind: 'signed'; readonly paper: DocumentRecord; readonly copy: LinkValue }
  | {
      readonly kind: 'index' | 'evidence';
      readonly group: string;
      /** Of the group's criteria; null where no criterion names the group. */
      readonly evidence: EvidenceIndex | null;
    }
  /** The groups of the portal's scores do not have it. */
  | { readonly kind: 'no_group' };

export interface PackLine {
  readonly slot: PortalSlot;
  readonly need: SlotNeed;
  /** What is typed for the group, beside its index: null where nothing is, undefined where no score is typed. */
  readonly score: Hundredths | null | undefined;
}

interface PackSource {
  readonly data: Pick<WorkbookData, 'portalSlots' | 'criteria'>;
  readonly settings: Pick<Settings, 'year'>;
  readonly uses: readonly EvidenceUse[];
  readonly portal: PortalSet;
  readonly records: readonly DocumentRecord[];
}

/** The evidence of the criteria that name this group of the portal, in the order of the set; null where none does. */
function portalIndex({ data, uses }: PackSource, group: string): EvidenceIndex | null {
  const criteria = data.criteria.flatMap(({ code, group: own, name, shortName, portalGroup }) =>
    code !== null && portalGroup !== null && nameKey(portalGroup) === nameKey(group)
      ? [{ code, group: own, name: name ?? shortName ?? '' }]
      : [],
  );
  const codes = new Set(criteria.map(({ code }) => code));
  const own = uses.filter((use) => use.codes.some((code) => codes.has(code)));
  return criteria.length === 0 ? null : indexEvidence(criteria, own);
}

function needOf(slot: PortalSlot, source: PackSource): SlotNeed {
  const { part, document } = slot;
  if (part === 'index' || part === 'evidence') {
    const group = groupOf(slot, source.portal);
    return group === undefined
      ? { kind: 'no_group' }
      : { kind: part, group: group.name, evidence: portalIndex(source, group.code) };
  }
  if (document === null) return { kind: 'own' };
  const paper = standingPaper(source.records, document, source.settings.year);
  if (paper === null) return { kind: 'not_made' };
  const { signedCopyLink: copy } = paper;
  return copy === null ? { kind: 'not_signed' } : { kind: 'signed', paper, copy };
}

const groupOf = ({ slot }: PortalSlot, { lines }: PortalSet) =>
  lines.find(({ code }) => nameKey(code) === nameKey(slot ?? ''));

/** What the row keeps of a file: the hash of what it was made of, and the day. */
export const builtMark = (print: string, day: Day): string => `${print} ${day}`;

/** The day on which the file was made; null where none was. */
const madeOn = ({ built }: Pick<PortalSlot, 'built'>): Day | null => built?.split(' ')[1] ?? null;

/** The file may be another than the one uploaded that day: it was made later. */
export const isMadeAfter = (slot: PortalSlot, day: Day): boolean => {
  const made = madeOn(slot);
  return made !== null && isAfter(made, day);
};

/** A line a row of the tab that says which file it is. */
export const planPack = (source: PackSource): PackLine[] =>
  source.data.portalSlots.flatMap((slot): PackLine[] => {
    if (slot.slot === null || slot.part === null) return [];
    const need = needOf(slot, source);
    const score = need.kind === 'index' ? (groupOf(slot, source.portal)?.typed ?? null) : undefined;
    return [{ slot, need, score }];
  });

/** Groups of the portal's scores of which the tab has no row for an index. */
export const groupsWithoutRow = ({ data, portal }: Pick<PackSource, 'data' | 'portal'>): string[] => {
  const known = new Set(
    data.portalSlots.filter(({ part }) => part === 'index').map(({ slot }) => nameKey(slot ?? '')),
  );
  return portal.lines.map(({ code }) => code).filter((code) => !known.has(nameKey(code)));
};
