// The register keeps what a paper said when it was made, so that what people change in it can be told apart.
import { documents } from '../../sheets-schema/index';
import { addColumns } from './added-columns';
import type { Migration } from './migration';

export const builtPapers: Migration = {
  version: 16,
  needs: [],
  run: (services) => addColumns(services, documents, ['built']),
};
