// The emulated services as text, compiled by the first test file of a run that needs them; see jest.config.json.
import { realmSource as compiled } from '../../local/realm-source';
import { keptText } from './kept';

export const realmSource = (): string => keptText('realm', compiled);
