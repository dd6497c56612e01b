// Drive (advanced service, v3) under the scope drive.file: this user's runs reach what they created, nothing else.
import { createHash } from 'node:crypto';
import { DRIVE_CREATE_MS, DRIVE_EXPORT_MS, DRIVE_MS } from './costs';
import { pick } from './drive-fields';
import { DriveFolder, FOLDER, GOOGLE_DOC, GOOGLE_SHEET, hashOf } from './drive-folder';
import { asListed, rememberForLists } from './drive-index';
import { matcherOf, parentsOf } from './drive-query';
import { type Execution, newId } from './execution';
import { pdfOf } from './pdf';
import { type HostService, type Json, NotEmulated, ServiceError } from './service';
import type { DriveFileState } from './state';
import { presentMoment } from './virtual-time';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PDF = 'application/pdf';
const NATIVE = 'application/vnd.google-apps.';
const FILE_FIELDS = 'kind,id,name,mimeType';
const LIST_FIELDS = `kind,incompleteSearch,nextPageToken,files(${FILE_FIELDS})`;
const PAGE_SIZE = 100;
const PROPERTY_BYTES = 124;
/** "The exported content is limited to 10 MB" (files.export). */
const EXPORTED_BYTES = 10 * 1024 * 1024;

type Method = 'create' | 'export' | 'generateIds' | 'get' | 'list' | 'update';
type Wire = { contentType: string | null; base64: string } | null;
type Resource = Partial<
  Pick<DriveFileState, 'id' | 'name' | 'mimeType' | 'parents' | 'appProperties' | 'trashed'>
>;
type Media = { readonly alt?: Json };
type Options = Partial<
  Record<
    'count' | 'space' | 'fields' | 'q' | 'spaces' | 'pageSize' | 'pageToken' | 'addParents' | 'removeParents',
    Json
  >
>;

export function driveService(execution: Execution): HostService {
  const drive = new Drive(execution);
  const call = { kind: 'drive', costMs: () => DRIVE_MS } as const;
  return {
    create: {
      kind: 'drive',
      costMs: ([, blob]) => (blob ? DRIVE_CREATE_MS : DRIVE_MS),
      run: ([resource, blob, options]) =>
        drive.create(resource as Resource, blob as Wire, options as Options),
    },
    export: {
      kind: 'drive',
      costMs: () => DRIVE_EXPORT_MS,
      run: ([id, type, options]) => drive.export(String(id), String(type), options as Media),
    },
    generateIds: { ...call, run: ([options]) => drive.generateIds(options as Options) },
    get: { ...call, run: ([id, options]) => drive.get(String(id), options as Options) },
    list: { ...call, run: ([options]) => drive.list(options as Options) },
    update: {
      ...call,
      run: ([resource, id, blob, options]) =>
        drive.update(resource as Resource, String(id), blob as Wire, options as Options),
    },
  };
}

class Drive {
  private readonly folder: DriveFolder;

  constructor(private readonly execution: Execution) {
    this.folder = new DriveFolder(execution.dir, execution.state.drive);
  }

  create(resource: Resource, blob: Wire, options: Options): Json {
    known('create', resource, ['id', 'name', 'mimeType', 'parents', 'appProperties']);
    known('create', options, ['fields']);
    checkProperties('create', resource);
    const { state, user, trace } = this.execution;
    const { name = 'Untitled', parents = [], appProperties = {} } = resource;
    const mimeType = typeOf(resource.mimeType, blob);
    if (parents.length > 1) throw failure('create', 'A file cannot have more than one parent.', 403);
    const folders = parents.filter((id) => id !== 'root');
    for (const id of folders) this.find('create', id);
    const id = this.idFor(resource, mimeType);
    const path = this.folder.place({ name, mimeType, parents: folders });
    const content = bytesOf(blob);
    if (mimeType === FOLDER) this.folder.makeFolder(path);
    else this.folder.write(path, content);
    const file: DriveFileState = {
      id,
      name,
      mimeType,
      parents: folders,
      owner: user,
      createdTime: presentMoment(this.execution).toISOString(),
      ...(mimeType === FOLDER ? {} : { written: hashOf(content) }),
      trashed: false,
      appProperties,
      path,
    };
    state.drive.push(file);
    trace.files.push({ name, mimeType, path });
    return pick(this.answerOf(file), String(options.fields ?? FILE_FIELDS));
  }

  /**
   * A generated id, or the one that was generated before: "Pre-generated IDs aren't supported for the creation of native
   * Google Workspace files, except for the drive-sdk and folder types, nor for uploads with conversion"; a second creation
   * with the same one is a 409 (Drive guide, Create and manage files).
   */
  private idFor({ id }: Resource, mimeType: string): string {
    const { state } = this.execution;
    if (id === undefined) return newId(state);
    if (mimeType === GOOGLE_DOC)
      throw failure('create', 'Generated IDs are not supported for Docs Editors formats.', 400);
    if (state.drive.some((file) => file.id === id))
      throw failure('create', 'A file already exists with the provided ID.', 409);
    return id;
  }

  generateIds(options: Options): Json {
    known('generateIds', options, ['count', 'space']);
    const { count = 10, space = 'drive' } = options;
    const ids = Array.from({ length: Number(count) }, () => newId(this.execution.state));
    return { kind: 'drive#generatedIds', space, ids };
  }

  get(id: string, options: Options): Json {
    known('get', options, ['fields']);
    return pick(this.answerOf(this.find('get', id)), String(options.fields ?? FILE_FIELDS));
  }

  /** Newest first, as Drive tends to answer. What was made or changed just now is not in the list yet. */
  list(options: Options): Json {
    known('list', options, ['q', 'fields', 'spaces', 'pageSize', 'pageToken']);
    if (options.spaces !== undefined && options.spaces !== 'drive') {
      throw new NotEmulated(`Drive.Files.list spaces ${options.spaces}`);
    }
    const matches = matcherOf(String(options.q ?? ''));
    const { driveLagMs } = this.execution;
    const moment = presentMoment(this.execution);
    const found = this.mine()
      .reverse()
      .flatMap((file) => asListed(file, moment, driveLagMs) ?? [])
      .filter(matches);
    const start = Number(options.pageToken ?? 0);
    const end = start + Number(options.pageSize ?? PAGE_SIZE);
    const answer: Json = {
      kind: 'drive#fileList',
      incompleteSearch: false,
      files: found.slice(start, end).map((file) => this.answerOf(file)),
      ...(end < found.length ? { nextPageToken: String(end) } : {}),
    };
    return pick(answer, String(options.fields ?? LIST_FIELDS));
  }

  update(resource: Resource, id: string, blob: Wire, options: Options): Json {
    known('update', resource, ['name', 'appProperties', 'trashed']);
    known('update', options, ['fields', 'addParents', 'removeParents']);
    checkProperties('update', resource);
    const file = this.find('update', id);
    const { name = file.name, trashed = file.trashed } = resource;
    const parents = this.parentsAfter(file, options);
    const moved = name !== file.name || parents.join() !== file.parents.join();
    rememberForLists(file, presentMoment(this.execution));
    Object.assign(file, { name, trashed, parents });
    Object.assign(file.appProperties, resource.appProperties);
    if (moved) this.folder.move(file);
    if (blob) {
      file.mimeType = typeAfter(file.mimeType, blob);
      this.folder.write(file.path, bytesOf(blob));
      file.written = hashOf(bytesOf(blob));
    }
    return pick(this.answerOf(file), String(options.fields ?? FILE_FIELDS));
  }

  /**
   * A Google Doc in another format; here as the .docx it lies as, and as the PDF that LibreOffice makes of it. Without `alt`
   * the live service answers with an error (issue tracker 468534237).
   */
  export(id: string, type: string, options: Media): Json {
    known('export', options, ['alt']);
    if (options.alt !== 'media')
      throw failure('export', 'Export requires alt=media to download the exported content.', 400);
    const file = this.find('export', id);
    if (file.mimeType !== GOOGLE_DOC)
      throw failure('export', 'Export only supports Docs Editors files.', 403);
    if (type !== DOCX && type !== PDF) throw new NotEmulated(`Drive.Files.export to ${type}`);
    const docx = this.folder.read(file);
    if (docx === null) throw failure('export', `File not found: ${id}.`, 404);
    const bytes = type === PDF ? pdfOf(docx) : docx;
    // Google makes a PDF of every Doc; where LibreOffice is missing, its other refusal takes the place.
    if (bytes === null || bytes.byteLength > EXPORTED_BYTES)
      throw failure('export', 'This file is too large to be exported.', 403);
    return { contentType: type, base64: Buffer.from(bytes).toString('base64') };
  }

  private answerOf(file: DriveFileState): Json {
    return {
      ...answerOf(file),
      modifiedTime: this.folder.modifiedTime(file),
      ...this.contentOf(file),
    };
  }

  /** Google's own kinds have neither: "only populated for files with content stored in Google Drive". */
  private contentOf(file: DriveFileState): Readonly<Record<string, string>> {
    const bytes = file.mimeType.startsWith(NATIVE) ? null : this.folder.read(file);
    return bytes === null
      ? {}
      : { size: String(bytes.byteLength), sha256Checksum: createHash('sha256').update(bytes).digest('hex') };
  }

  private parentsAfter(file: DriveFileState, { addParents, removeParents }: Options): string[] {
    const removed = String(removeParents ?? '').split(',');
    const added = addParents ? String(addParents).split(',') : [];
    const parents = [...parentsOf(file).filter((id) => !removed.includes(id)), ...added];
    const folders = parents.filter((id) => id !== 'root');
    for (const id of folders) this.find('update', id);
    if (folders.length > 1) throw failure('update', 'A file cannot have more than one parent.', 403);
    return folders;
  }

  /** A copy that the spreadsheet service made is taken to be out of reach: nothing says that drive.file has it [M]. */
  private mine(): DriveFileState[] {
    const { state, user } = this.execution;
    return state.drive.filter(({ owner, mimeType }) => owner === user && mimeType !== GOOGLE_SHEET);
  }

  /** Throws 404 for what this user's runs did not create, the workbook included. */
  private find(method: Method, id: string): DriveFileState {
    const file = this.mine().find((candidate) => candidate.id === id);
    if (!file) throw failure(method, `File not found: ${id}.`, 404);
    return file;
  }
}

/** As an advanced service fails: with `details`, whose code is the one of HTTP. */
function failure(method: Method, message: string, code: number): ServiceError {
  return new ServiceError(
    `API call to drive.files.${method} failed with error: ${message}`,
    'GoogleJsonResponseException',
    { details: { code, message } },
  );
}

/** Refuses by name what the emulation would otherwise silently drop. */
function known(method: Method, given: object, allowed: readonly string[]): void {
  const unknown = Object.keys(given).find((key) => !allowed.includes(key));
  if (unknown) throw new NotEmulated(`Drive.Files.${method} with ${unknown}`);
}

/** Key and value of a custom property may have 124 bytes together. */
function checkProperties(method: Method, { appProperties = {} }: Resource): void {
  const size = (entry: readonly string[]): number => Buffer.byteLength(entry.join(''));
  if (Object.entries(appProperties).some((entry) => size(entry) > PROPERTY_BYTES))
    throw failure(
      method,
      `The total size of the key and value of a property is limited to ${PROPERTY_BYTES} bytes.`,
      403,
    );
}

/** The type a new file has; a .docx asked to be a Google Doc is converted, nothing else is. */
function typeOf(asked: string | undefined, blob: Wire): string {
  if (asked === GOOGLE_DOC && blob?.contentType !== DOCX) {
    throw new NotEmulated(`conversion of ${blob?.contentType ?? 'nothing'} into a Google Doc`);
  }
  return asked ?? blob?.contentType ?? 'application/octet-stream';
}

/** New content brings its own type; a Google Doc stays one, and takes a .docx only. */
function typeAfter(mimeType: string, blob: Wire): string {
  return mimeType.startsWith(NATIVE) ? typeOf(mimeType, blob) : (blob?.contentType ?? mimeType);
}

function bytesOf(blob: Wire): Uint8Array {
  return Buffer.from(blob?.base64 ?? '', 'base64');
}

function answerOf(file: DriveFileState) {
  const { id, name, mimeType, createdTime, trashed, appProperties } = file;
  return {
    kind: 'drive#file',
    id,
    name,
    mimeType,
    parents: [...parentsOf(file)],
    createdTime,
    trashed,
    appProperties: { ...appProperties },
    webViewLink: linkOf(id, mimeType),
  };
}

function linkOf(id: string, mimeType: string): string {
  if (mimeType === GOOGLE_DOC) return `https://docs.google.com/document/d/${id}/edit`;
  if (mimeType === FOLDER) return `https://drive.google.com/drive/folders/${id}`;
  return `https://drive.google.com/file/d/${id}/view`;
}
