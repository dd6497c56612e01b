// Drive under drive.file: only files this user's runs have made. Found again by their mark, never by name.

export interface MadeFile {
  readonly id: string;
  readonly name: string;
  readonly link: string;
  /** The mark given at creation. */
  readonly mark: string;
  /** When its content was last changed (RFC 3339); '' where Drive did not say. */
  readonly modified: string;
}

/** A file of a kind that is none of Google's own. */
interface KeptFile {
  readonly id: string;
  readonly name: string;
  /** Id of the folder. */
  readonly folder: string;
  readonly mark: string;
  readonly type: string;
  readonly content: string | Uint8Array;
}

const FIELDS = 'id,name,webViewLink,appProperties,modifiedTime';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const GOOGLE_DOC = 'application/vnd.google-apps.document';
const PDF = 'application/pdf';
const FOLDER = 'application/vnd.google-apps.folder';
/** Key and value of a property have 124 bytes together: with the workbook's id, 60 are left for the mark. */
const MARK = 'friendlyGovernment';
const PAGE_SIZE = 100;

type DriveFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

const folderLink = (id: string): string => `https://drive.google.com/drive/folders/${id}`;

/** A text inside a Drive query. */
const inQuery = (text: string): string => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;

/** Bytes as a blob takes them: −128 to 127, in a plain array. */
const signedBytes = (bytes: Uint8Array): number[] =>
  Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));

/** The advanced service is switched on in the manifest; without it the global does not exist. */
function files(): GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection {
  if (typeof Drive === 'undefined')
    throw new Error('The advanced Drive service is not enabled in appsscript.json.');
  return Drive.Files;
}

/** What a file that is none of Google's own is like, by Drive's own account. */
interface FileFacts {
  readonly name: string;
  readonly link: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** Hexadecimal; '' where Drive does not say. */
  readonly sha256: string;
}

interface Exporting {
  export(id: string, type: string, options: { readonly alt: 'media' }): unknown;
}

const isBlob = (value: unknown): value is GoogleAppsScript.Base.Blob =>
  typeof (value as Partial<GoogleAppsScript.Base.Blob> | null)?.getBytes === 'function';

/** Google's texts may be localised, its codes are not. */
function hasCode(error: unknown, code: number, words: RegExp): boolean {
  const { details, message = '' } = error as { details?: { code?: number }; message?: string };
  return details?.code === undefined ? words.test(message) : details.code === code;
}

export function openDrive() {
  // Two workbooks may share a Cloud project, and with it what drive.file reaches: a mark is the workbook's own.
  const owner = `${SpreadsheetApp.getActive().getId()}/`;
  const properties = (mark: string) => ({ [MARK]: owner + mark });
  const madeFile = (file: DriveFile): MadeFile => {
    const mark = file.appProperties?.[MARK] ?? '';
    return {
      id: file.id ?? '',
      name: file.name ?? '',
      link: file.webViewLink ?? '',
      mark: mark.startsWith(owner) ? mark.slice(owner.length) : '',
      modified: file.modifiedTime ?? '',
    };
  };
  const list = (q: string): MadeFile[] => {
    const found: MadeFile[] = [];
    let pageToken: string | undefined;
    do {
      const page = files().list({
        q,
        fields: `nextPageToken,files(${FIELDS})`,
        pageSize: PAGE_SIZE,
        ...(pageToken === undefined ? {} : { pageToken }),
      });
      found.push(...(page.files ?? []).map(madeFile));
      pageToken = page.nextPageToken;
    } while (pageToken);
    return found;
  };
  const kept = (
    id: string,
    resource: DriveFile & { readonly name: string },
    blob?: GoogleAppsScript.Base.Blob,
  ): MadeFile | null => {
    const { name } = resource;
    try {
      const change = { name, trashed: false };
      if (blob !== undefined) return madeFile(files().update(change, id, blob, { fields: FIELDS }));
      files().update(change, id);
      return { id, name, link: folderLink(id), mark: '', modified: '' };
    } catch (error) {
      if (!hasCode(error, 404, /not found/i)) throw error;
    }
    try {
      if (blob !== undefined) return madeFile(files().create({ ...resource, id }, blob, { fields: FIELDS }));
      files().create({ ...resource, id });
      return { id, name, link: folderLink(id), mark: '', modified: '' };
    } catch (error) {
      if (hasCode(error, 409, /already exists/i)) return null;
      throw error;
    }
  };
  const exported = (id: string, type: string): Uint8Array | null => {
    try {
      // Without alt=media the live service refuses (issue tracker 468534237); the types know neither it nor an answer.
      const answer = (files() as unknown as Exporting).export(id, type, { alt: 'media' });
      return isBlob(answer) ? Uint8Array.from(answer.getBytes()) : null;
    } catch (error) {
      if (hasCode(error, 404, /not found/i) || hasCode(error, 403, /too large/i)) return null;
      throw error;
    }
  };
  return {
    /** The file or folder with the mark, wherever it lies, or null; what is in the bin is gone. */
    find(mark: string): MadeFile | null {
      const marked = `appProperties has { key=${inQuery(MARK)} and value=${inQuery(owner + mark)} }`;
      return list(`${marked} and trashed = false`)[0] ?? null;
    },
    /** By its id, which is known at once, while lists lag; null where it is in the bin, gone, or another user's. */
    get(id: string): MadeFile | null {
      try {
        const file = files().get(id, { fields: `${FIELDS},trashed` });
        return file.trashed ? null : madeFile(file);
      } catch (error) {
        if (hasCode(error, 404, /not found/i)) return null;
        throw error;
      }
    },
    /** An id for a folder yet to be made: with it the same folder is never made twice. */
    newId: (): string => files().generateIds({ count: 1, space: 'drive' }).ids?.[0] ?? '',
    newIds: (count: number): string[] => files().generateIds({ count, space: 'drive' }).ids ?? [],
    /** The folder with that id, made or taken out of the bin; null where the id can be used no more. */
    keepFolder(name: string, mark: string, id: string): MadeFile | null {
      return kept(id, { name, mimeType: FOLDER, appProperties: properties(mark) });
    },
    /** The file with that id, made or written anew, out of the bin too; null where the id can be used no more. */
    keepFile({ id, name, folder, mark, type, content }: KeptFile): MadeFile | null {
      const resource = { name, mimeType: type, parents: [folder], appProperties: properties(mark) };
      const blob =
        typeof content === 'string'
          ? Utilities.newBlob(content, type, name)
          : Utilities.newBlob(signedBytes(content), type, name);
      return kept(id, resource, blob);
    },
    /** The folder with that id; null where the id is taken. */
    createFolder(name: string, mark: string, id: string): MadeFile | null {
      try {
        files().create({ id, name, mimeType: FOLDER, appProperties: properties(mark) });
      } catch (error) {
        if (hasCode(error, 409, /already exists/i)) return null;
        throw error;
      }
      return { id, name, link: folderLink(id), mark, modified: '' };
    },
    /** Every file this user's runs have put into the folder. */
    filesIn: (folderId: string): MadeFile[] => list(`${inQuery(folderId)} in parents and trashed = false`),
    /**
     * A Google Doc that this user's runs made as the bytes of a .docx; null where Google does not give it: it is gone, or
     * larger than the 10 MB that are exported.
     */
    exportDocument: (id: string) => exported(id, DOCX),
    /** The same as a PDF. */
    exportPdf: (id: string) => exported(id, PDF),
    /** Of a file that this user's runs made; null for any other, and for one in the bin. */
    facts(id: string): FileFacts | null {
      try {
        const fields = 'name,mimeType,webViewLink,size,sha256Checksum,trashed';
        const file = files().get(id, { fields });
        if (file.trashed) return null;
        return {
          name: file.name ?? '',
          link: file.webViewLink ?? '',
          type: file.mimeType ?? '',
          size: Number(file.size ?? 0),
          sha256: file.sha256Checksum ?? '',
        };
      } catch (error) {
        if (hasCode(error, 404, /not found/i)) return null;
        throw error;
      }
    },
    /** The bytes of another .docx take the place of what a Google Doc says; false where it is gone. */
    rewriteDocument(id: string, docx: Uint8Array): boolean {
      const blob = Utilities.newBlob(signedBytes(docx), DOCX);
      try {
        files().update({ trashed: false }, id, blob, { fields: 'id' });
        return true;
      } catch (error) {
        if (hasCode(error, 404, /not found/i)) return false;
        throw error;
      }
    },
    /** Makes a Google Doc of the bytes of a .docx, in the folder. */
    createDocument(name: string, docx: Uint8Array, folderId: string, mark: string): MadeFile {
      const blob = Utilities.newBlob(signedBytes(docx), DOCX, `${name}.docx`);
      const file = { name, mimeType: GOOGLE_DOC, parents: [folderId], appProperties: properties(mark) };
      return madeFile(files().create(file, blob, { fields: FIELDS }));
    },
  };
}
