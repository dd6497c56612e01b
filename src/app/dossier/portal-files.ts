// The PDFs of the pack for the portal: each is made of one Google Doc, which is rewritten for it, and has an id that is kept
// before it is made. Only the Doc gets its id from Drive: that it will be made is kept before, its id right after.
import templates from 'virtual:templates';
import { DRIVE_PATIENCE, type Making, parseMaking } from '../../core/dossier/making';
import type { TemplateFields } from '../../core/dossier/template-fields';
import { packFolderName, SCRATCH_NAME } from '../../ui/dossier/portal-pack.vi';
import type { Context } from '../shared/context';
import { keptFiles } from '../shared/kept-files';
import { fillTemplate } from './fill-template';

const SCRATCH = 'portalDoc';
const FOLDER = 'folder';
const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const keyOf = ({ services }: Context): string => `portalMaking ${services.session.email()}`;

const readMaking = (context: Context): Making => parseMaking(context.services.properties.get(keyOf(context)));

/** The Doc that a stopped run had begun, and of which Drive does not say whether it was made. */
export interface LostDoc {
  /** yyyy-MM-dd HH:mm. */
  readonly at: string;
  /** Drive may list it yet. */
  readonly waits: boolean;
}

export const PATIENCE_MINUTES = DRIVE_PATIENCE / 60_000;

export function lostDoc(context: Context): LostDoc | null {
  const { started, at } = readMaking(context);
  const { drive, clock } = context.services;
  if (started === null || drive.find(started) !== null) return null;
  return { at: clock.minute(new Date(at)), waits: context.now.getTime() - at < DRIVE_PATIENCE };
}

interface Commune {
  readonly year: number | null;
  readonly commune: string | null;
}

/** What makes the files; `names` are those of all that may be made, by which their ids are kept. */
export function portalFiles(context: Context, settings: Commune, names: readonly string[]) {
  const { drive, properties } = context.services;
  const property = `portal_${settings.year ?? ''}`;
  const kept = keptFiles(context, property, [FOLDER, ...names]);
  const folder = kept(FOLDER, (id) => drive.keepFolder(packFolderName(settings), property, id));
  const keep = (started: string | null, made: Making['made']): void =>
    properties.set(
      keyOf(context),
      JSON.stringify({ at: context.now.getTime(), started, made } satisfies Making),
    );
  let scratch: string | null = null;
  /** The Doc with this content. */
  const written = (docx: Uint8Array): string => {
    const { started, made } = readMaking(context);
    const known = scratch ?? made[SCRATCH] ?? (started === null ? null : (drive.find(SCRATCH)?.id ?? null));
    if (known !== null && drive.rewriteDocument(known, docx)) {
      if (made[SCRATCH] !== known) keep(null, { [SCRATCH]: known });
      scratch = known;
      return known;
    }
    keep(SCRATCH, {});
    const { id } = drive.createDocument(SCRATCH_NAME, docx, folder.id, SCRATCH);
    keep(null, { [SCRATCH]: id });
    scratch = id;
    return id;
  };
  return {
    folder: folder.link,
    /** As it lies there; null where it does not. */
    facts: (name: string) => {
      const id = kept(name, (known) => known);
      return drive.facts(id);
    },
    /** A PDF, or the .docx where Google makes no PDF of it. */
    make(name: string, title: string, fields: TemplateFields): void {
      const docx = fillTemplate(templates.evidenceIndex, fields);
      const pdf = drive.exportPdf(written(docx));
      const [type, content, ending] = pdf === null ? [DOCX, docx, 'docx'] : [PDF, pdf, 'pdf'];
      kept(name, (id) =>
        drive.keepFile({
          ...{ id, folder: folder.id, mark: property, type },
          name: `${title}.${ending}`,
          content,
        }),
      );
    },
  };
}
