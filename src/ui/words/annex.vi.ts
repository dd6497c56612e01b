// Where the plan's annex lies, in words: on the page of units and in mails.

/** "Phụ lục của Kế hoạch: Tủ hồ sơ số 2". */
export const annexText = (place: string): string => `Phụ lục của Kế hoạch: ${place}`;
