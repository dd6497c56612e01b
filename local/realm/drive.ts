// The advanced Drive service, version 3: files this user's runs created.
import { type Blob, fromWire, toWire } from './blob';
import { emulate } from './emulate';
import { invoke } from './invoke';

type Options = Record<string, unknown>;

const wire = (blob?: Blob) => (blob ? toWire(blob) : null);

const Files = emulate('Drive_v3.Drive.V3.Collection.FilesCollection', {
  create: (resource: object, blob?: Blob, options: Options = {}) =>
    invoke('drive', 'create', resource, wire(blob), options),
  list: (options: Options = {}) => invoke('drive', 'list', options),
  generateIds: (options: Options = {}) => invoke('drive', 'generateIds', options),
  // The types say that it gives nothing; with alt=media it gives the file.
  export: (id: string, type: string, options: Options = {}) =>
    fromWire(invoke('drive', 'export', id, type, options)),
  get: (id: string, options: Options = {}) => invoke('drive', 'get', id, options),
  update: (resource: object, id: string, blob?: Blob, options: Options = {}) =>
    invoke('drive', 'update', resource, id, wire(blob), options),
});

export const Drive = emulate('Drive', { Files });
