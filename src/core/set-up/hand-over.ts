// Who may take the operator's part, and what there is to do, from whose daily run is on and still comes through.
import { addressKey } from '../mail/addressees';
import type { Automatic } from '../pages/automatic';

export type HandOver =
  /** The operator, whose daily run it is or who never had one, passes the part on. */
  | 'give'
  /** The operator of the settings has yet to begin: what was on was another's. */
  | 'begin'
  /** Nobody's daily run comes through, or the file's owner asks: whoever asks may be the operator from now on. */
  | 'take'
  /** Another's daily run is alive. */
  | 'refused';

export interface Circumstances {
  readonly me: string;
  readonly operator: string | null;
  readonly automatic: Automatic | null;
  /** The daily run is another's, and has come through of late. */
  readonly isAliveElsewhere: boolean;
  readonly isFileOwner: boolean;
}

const isSame = (a: string | null, b: string): boolean => a !== null && addressKey(a) === addressKey(b);

export function decideHandOver(asked: Circumstances): HandOver {
  const { me, operator, automatic, isAliveElsewhere, isFileOwner } = asked;
  if (isAliveElsewhere && !isFileOwner) return 'refused';
  if (!isSame(operator, me)) return 'take';
  return automatic === null || isSame(automatic.by, me) ? 'give' : 'begin';
}
