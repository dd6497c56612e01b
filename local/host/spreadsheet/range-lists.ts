// One write to several ranges of a sheet: a single round trip, refused whole where one of them may not be written.
import type { HostService, Json, ServiceMethod } from '../service';
import { type Context, cellCount } from './context';
import type { RangeRef } from './grid-ranges';

/** @param methods of a range; the one named second is carried out for each range */
export function rangeListMethod(c: Context, methods: HostService): ServiceMethod {
  const parts = (args: Json[]) => {
    const [refs, name, ...rest] = args;
    const method = methods[String(name)];
    if (!method) throw new Error(`A list of ranges has no method ${name}`);
    return { refs: refs as unknown as RangeRef[], method, rest };
  };
  return {
    kind: 'write',
    run: (args) => {
      const { refs, method, rest } = parts(args);
      for (const ref of refs) c.writable(ref);
      for (const ref of refs) method.run([ref as unknown as Json, ...rest]);
      return null;
    },
    costMs: (args, result) => {
      const { refs, method, rest } = parts(args);
      const [first] = refs;
      const cells = refs.reduce((sum, ref) => sum + cellCount(ref), 0);
      return first ? method.costMs([{ ...first, rows: cells, columns: 1 }, ...rest], result) : 0;
    },
  };
}
