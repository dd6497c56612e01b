// What of Utilities, HtmlService and console needs the host: digests, files of the bundle, the log.
import { createHash, getHashes, randomUUID } from 'node:crypto';
import { htmlFile } from './bundle';
import type { Execution, LogLine } from './execution';
import { type HostService, type Json, NotEmulated } from './service';

const free = { kind: 'free', costMs: () => 0 } as const;

/** In base64; a text counts as UTF-8. */
function digest(algorithm: Json | undefined, data: string | Buffer): string {
  const name = String(algorithm).replace('_', '').toLowerCase();
  if (!getHashes().includes(name)) throw new NotEmulated(`Utilities.DigestAlgorithm.${algorithm}`);
  return createHash(name).update(data).digest('base64');
}

export function utilitiesService({ trace }: Execution): HostService {
  return {
    uuid: { ...free, run: () => randomUUID() },
    digest: {
      ...free,
      run: ([algorithm, base64]) => digest(algorithm, Buffer.from(String(base64), 'base64')),
    },
    digestOfText: { ...free, run: ([algorithm, text]) => digest(algorithm, String(text)) },
    sleep: {
      ...free,
      run: ([milliseconds]) => {
        trace.slept += Number(milliseconds);
        return null;
      },
    },
  };
}

export function htmlService({ bundle }: Execution): HostService {
  return { file: { ...free, run: ([name]) => htmlFile(bundle, String(name)) } };
}

export function logService({ trace }: Execution): HostService {
  return {
    write: {
      ...free,
      run: ([level, text]) => {
        trace.logs.push({ level: level as LogLine['level'], text: String(text) });
        return null;
      },
    },
  };
}
