// How a unit is shown that the plan does not name for something: it is only proposed, until somebody chooses or agrees.

const MARK = 'đề xuất';

/** "Phòng VH-XH (đề xuất)"; also for the word before a name: "Chủ trì (đề xuất)". */
export const asProposed = (text: string, isProposed: boolean): string =>
  isProposed ? `${text} (${MARK})` : text;

/** Inside a bracket: "Phòng VH-XH, đề xuất". */
export const proposedInside = (text: string, isProposed: boolean): string =>
  isProposed ? `${text}, ${MARK}` : text;

/** In the unit's own list, where its name is not told again: follows what is told of a criterion, or of work. */
export const ownUnitMark = (isProposed: boolean): string =>
  isProposed ? ` (đơn vị phụ trách: ${MARK})` : '';
export const ownLeadMark = (isProposed: boolean): string => (isProposed ? ` (đơn vị chủ trì: ${MARK})` : '');
