// What the realm tells of itself: a member that is not emulated, an error of the emulation. Either ends the run.
import { type HostService, NotEmulated } from './service';

const free = { kind: 'free', costMs: () => 0 } as const;

export function runtimeService(): HostService {
  return {
    notEmulated: {
      ...free,
      run: ([what]) => {
        throw new NotEmulated(String(what));
      },
    },
    defect: {
      ...free,
      run: ([stack]) => {
        throw new Error(`The emulation failed: ${stack}`);
      },
    },
  };
}
